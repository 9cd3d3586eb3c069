import type { ReturnState } from '#mandate/intake/return/answer-return.ts'
import { answerSize } from '#mandate/intake/return/return-answer.ts'
import { intlTag, label } from '#messages'
import { attribute, markup, type Html, type Part } from '../html.ts'
import { page, type Frame } from '../page.ts'
import { returnView, type Make, type Voice } from './view.ts'

/** The page before anything was typed: small, and the same for everybody. */
export const askPage = (frame: Frame): string => page(frame, bodyOf({ page: 'ask' }, frame.lang))

/**
 * An answer of the page without scripts, filled up with spaces to one length, whatever it shows. A part of the
 * messages is so much smaller than that, that only one made of quotation marks would take a second length.
 */
export function returnPage(frame: Frame, state: ReturnState): Uint8Array {
  const written = Buffer.from(page(frame, bodyOf(state, frame.lang)))
  const filled = Buffer.alloc(Math.ceil(written.length / answerSize) * answerSize, ' ')
  written.copy(filled)
  return filled
}

const bodyOf = (state: ReturnState, lang: string): Html =>
  markup`<div data-enhance="return">${returnView(state, element, voiceOf(lang))}</div>`

const empty = new Set(['input'])

const element: Make<Html> = (tag, attributes, ...children: Part[]) => {
  const given = Object.entries(attributes).map(([name, value]) => attribute(name, value))
  // The line end after the tag is eaten by the browser; one that she wrote first is not.
  const lead = tag === 'textarea' ? '\n' : ''
  const open = markup`${{ text: `<${tag}` }}${given}${{ text: '>' }}`
  return empty.has(tag) ? open : markup`${open}${lead}${children}${{ text: `</${tag}>` }}`
}

const voiceOf = (lang: string): Voice => {
  const days = new Intl.DateTimeFormat(intlTag(), { dateStyle: 'long', timeZone: 'UTC' })
  const numbers = new Intl.NumberFormat(intlTag())
  return {
    lang,
    here: false,
    say: (key, params) => label('return', key.slice('return_'.length), params) ?? key,
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    number: (value) => numbers.format(value)
  }
}
