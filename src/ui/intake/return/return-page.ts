import type { ReturnFields, ReturnState } from '#mandate/intake/return/return-state.ts'
import { hasUnsent, typedFields } from '#mandate/intake/return/unsent.ts'
import { answerSize } from '#mandate/intake/return/return-answer.ts'
import type { DomainError } from '#mandate/result.ts'
import { errorSentence, intlTag, label } from '#messages'
import { daysIn } from '../../date-words.ts'
import { foldedFaster, type Before } from '../faster.ts'
import { filledUp } from '../filled-up.ts'
import { attribute, escaped, markup, type Html, type Part } from '../html.ts'
import { page, type Frame } from '../page.ts'
import { languagesMarkup, waysMarkup } from '../ways.ts'
import { addPersonMarkup, filesMarkup, ownTemplates } from './own-parts.ts'
import { returnView, type Make, type Own, type Voice } from './view.ts'

/** The page before anything was typed: small, and the same for everybody. */
export const askPage = (frame: Frame, before: Before, noFiles: string | null = null): string =>
  page(
    frame,
    markup`${languagesMarkup(frame.lang, 'return')}${bodyOf({ page: 'ask', unsent: {} }, frame.lang, { before, noFiles })}${waysMarkup(frame.lang, 'return')}${frame.scripts && ownTemplates(before)}`
  )

/**
 * An answer of the page without scripts, filled up with spaces to one length, whatever it shows. A part of the
 * messages is so much smaller than that, that only one made of quotation marks would take a second length. What she
 * typed comes back in it: where that is long, the length follows from it, and not from what became of it. It leads on to
 * other pages only where nothing stands in it that would be lost: no script asks her here.
 */
export function returnPage(frame: Frame, state: ReturnState, typed: ReturnFields, around: Around): Uint8Array {
  const isAtRest = state.page === 'burnt' || (state.page === 'lost' && !hasUnsent(state.unsent))
  const ways = isAtRest && waysMarkup(frame.lang, 'return')
  return filledUp(page(frame, markup`${bodyOf(state, frame.lang, around)}${ways}`), answerSize, 1 + blocksOf(typed))
}

/** Of more than can be read, nothing is. */
export const tooMuchPage = (frame: Frame): Uint8Array => {
  const say = voiceOf(frame.lang).say
  return filledUp(
    page(frame, markup`<h1>${say('return_too_much_heading')}</h1><p>${say('return_too_much')}</p>`),
    answerSize
  )
}

function blocksOf(typed: ReturnFields): number {
  const bytes = Buffer.byteLength(escaped(typedFields.map((name) => typed[name] ?? '').join('')))
  return bytes <= beside ? 0 : Math.ceil(bytes / answerSize)
}

/** So much has room in a page beside what the office wrote. */
const beside = 4096

interface Around {
  before: Before
  /** Why none can be added now. */
  noFiles?: string | null
  /** What is wrong with those that came with it. */
  said?: readonly DomainError[]
}

const bodyOf = (state: ReturnState, lang: string, around: Around): Html =>
  markup`<div data-enhance="return"${attribute('data-no-files', around.noFiles ?? null)}>${returnView(state, element, voiceOf(lang), ownOf(around))}</div>`

const ownOf = ({ before, noFiles = null, said = [] }: Around): Own<Html> => ({
  files: () => [noFiles === null ? filesMarkup() : markup`<p class="small">${noFiles}</p>`],
  person: (unsent) => [addPersonMarkup(unsent)],
  faster: () => [foldedFaster(before)].filter((part) => part !== false),
  said: said.map((error) => markup`<p class="error" role="alert">${errorSentence(error)}</p>`)
})

const empty = new Set(['input'])

const element: Make<Html> = (tag, attributes, ...children: Part[]) => {
  const given = Object.entries(attributes).map(([name, value]) => attribute(name, value))
  // The line end after the tag is eaten by the browser; one that she wrote first is not.
  const lead = tag === 'textarea' ? '\n' : ''
  const open = markup`${{ text: `<${tag}` }}${given}${{ text: '>' }}`
  return empty.has(tag) ? open : markup`${open}${lead}${children}${{ text: `</${tag}>` }}`
}

const voiceOf = (lang: string): Voice => {
  const numbers = new Intl.NumberFormat(intlTag())
  return {
    lang,
    here: false,
    say: (key, params) => label('return', key.slice('return_'.length), params) ?? key,
    day: daysIn(lang),
    number: (value) => numbers.format(value)
  }
}
