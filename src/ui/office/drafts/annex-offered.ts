import type { Doc } from 'yjs'
import type { Day } from '#mandate/calendar.ts'
import type { CaseWords } from '#mandate/cases/list-case-words.ts'
import { addresseesOf, factsOf } from '#mandate/drafts/draft-document.ts'
import type { LetterWords } from '#mandate/drafts/list-letter-words.ts'
import { statusOn, suggestedFor } from '#mandate/drafts/standards.ts'
import { articleText, resolutionText, statusText, treatyText } from './annex-text.ts'
import { insertOnce, letterFor, type Hand } from './usual.ts'

export interface ForAnnex {
  words: LetterWords
  /** In the reader's language, and in the letter's. */
  states: CaseWords['states']
  letterStates: CaseWords['states']
  /** Where it happened: whose obligations are set out to an addressee that is no State. */
  caseState: string | null
  today: Day
}

export interface Offered {
  /** 'treaty:ICCPR', 'article:12', 'resolution:A/HRC/RES/22/6' */
  from: string
  /** As it is offered, what stands beside it, and as it would stand in the letter. */
  shown: string
  beside: string | null
  text: string
  /** Whose obligations it sets out, where it says so. */
  state: string | null
  /** What letters of its themes usually cite. */
  isSuggested: boolean
}
export const annexSections = ['treaties', 'articles', 'resolutions'] as const

/** All that can stand in this letter's annex. */
export function offeredFor(doc: Doc, given: ForAnnex): Record<(typeof annexSections)[number], Offered[]> {
  const { words, states, letterStates, caseState, today } = given
  const { language } = factsOf(doc)
  const nameIn = (all: CaseWords['states'], code: string) => all.find((one) => one.code === code)?.name ?? code
  const bound = addresseesOf(doc).find((one) => one.class === 'state' && one.name)?.name ?? caseState
  const suggested = suggestedFor(words.standards, letterFor(doc).themes)
  const status = (treaty: string) =>
    bound === null ? ({ is: 'unknown' } as const) : statusOn(words.ratifications, bound, treaty, today)
  return {
    treaties: words.treaties.map((treaty) => {
      const articles = suggested.treaties.get(treaty.code) ?? ''
      const of = status(treaty.code)
      const state = bound === null ? '' : nameIn(letterStates, bound)
      return {
        from: `treaty:${treaty.code}`,
        shown: treatyText(language, { treaty, articles: '', state: '', status: { is: 'unknown' } }),
        beside: bound === null ? null : statusText(nameIn(states, bound), of),
        text: treatyText(language, { treaty, articles, state, status: of }),
        state: of.is === 'unknown' ? null : bound,
        isSuggested: suggested.treaties.has(treaty.code)
      }
    }),
    articles: words.articles.map((one) => {
      const text = articleText(language, one)
      const isSuggested = suggested.articles.includes(one.article)
      return { from: `article:${one.article}`, shown: text, beside: null, text, state: null, isSuggested }
    }),
    resolutions: words.resolutions.map((one) => {
      const text = resolutionText(language, one)
      const isSuggested = suggested.resolutions.includes(one.symbol)
      return {
        from: `resolution:${one.symbol}`,
        shown: text,
        beside: language === 'en' ? null : one.name,
        text,
        state: null,
        isSuggested
      }
    })
  }
}

/** With its language and, of a treaty, the State whose obligations it sets out: a letter may become another's. */
export function insertOffered(doc: Doc, part: (typeof annexSections)[number], one: Offered, hand: Hand): void {
  const { language } = factsOf(doc)
  insertOnce(doc, part, one.from, one.text, hand, { language, ...(one.state !== null && { state: one.state }) })
}

/** Puts in what is suggested; what stands there already stays as it is. */
export function insertSuggested(doc: Doc, offered: ReturnType<typeof offeredFor>, hand: Hand): void {
  doc.transact(() => {
    for (const part of annexSections)
      for (const one of offered[part]) if (one.isSuggested) insertOffered(doc, part, one, hand)
  })
}
