import { m, type Locale } from '#messages'
import { isOfMandate, type Dates, type DueItem, type DueStanding } from '#mandate/due/due.ts'
import { ownWords } from '#mandate/languages.ts'
import { titleIn } from '#mandate/laws/law.ts'
import { day, labelled, plain } from '../format.ts'
import { setApart } from '../isolated.ts'
import { kindName, word } from '../letter-words.ts'
import { stageWord } from '../laws/words.ts'
import { kindWord as visitKind, stepWord } from '../visits/words.ts'

export const kindWord = (kind: string): string => word('due_kind', kind)
export const standingWord = (stands: DueStanding): string => word('due_stands', stands)

/** What it is, with the language that it is said in. */
export function dueWords({ about }: Pick<DueItem, 'about'>, lang: Locale): { text: string; lang: string } {
  switch (about.of) {
    case 'upr':
      return { text: m.due_upr({ session: plain(about.session) }), lang }
    case 'council':
      return { text: m.due_council({ from: day(about.from), to: day(about.to) }), lang }
    case 'commitment':
      return ownWords(about.texts, lang)
    case 'action':
      return { text: about.title, lang: about.lang }
    case 'target':
      return { text: about.title, lang: about.lang }
    case 'bill':
      return titleWords(about, lang)
    case 'visit':
      return { text: labelled(visitKind(about.kind), stepWord(about.step)), lang }
    case 'letter':
      return { text: m.due_letter({ letter: setApart(about.reference ?? kindName(about.kind, about.joint)) }), lang }
  }
}

/** What of a thing with a name of its own is due: said beside it, in the reader's language. */
export function dueNote({ about, mandate }: Pick<DueItem, 'about' | 'mandate'>): string | null {
  // It may stand on the page of the State that it is about, which promised nothing.
  if (about.of === 'commitment') return isOfMandate({ about, mandate }) ? m.due_by_mandate() : null
  if (about.of === 'target') return m.due_target()
  if (about.of === 'bill')
    return about.stage === null ? m.due_bill_comments() : m.due_bill_stage({ stage: stageWord(about.stage) })
  return null
}

/** From its first day to its last, no more exactly than it is known. */
export const dueDays = ({ on, precision, until }: Dates): string =>
  until === null || until === on ? day(on, precision) : m.due_days({ from: day(on), to: day(until) })

const titleWords = (about: Extract<DueItem['about'], { of: 'bill' }>, lang: Locale) => {
  const { title, lang: titleLang } = titleIn(about, lang)
  return { text: title, lang: titleLang }
}
