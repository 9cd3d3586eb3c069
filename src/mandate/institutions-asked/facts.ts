import type { Day, Precision } from '../calendar.ts'
import type { Character } from '../communications/character.ts'
import { namesIn, type NamesOfLetter } from './names-in-question.ts'

/** What may be told to a national institution of a letter: no person, and nothing that somebody wrote of one. */
export type Fact =
  | { what: 'letter'; reference: string | null; kind: string; joint: boolean }
  | { what: 'state'; state: string }
  | { what: 'sent'; on: Day | null; precision: Precision }
  | { what: 'due'; on: Day }
  | { what: 'answer'; stands: 'answered' | 'acknowledged' | 'none'; on: Day | null }
  /** As the public reads it. */
  | { what: 'character'; character: Character }
  | { what: 'themes'; themes: string[] }
  | { what: 'question'; number: number; text: string; lang: string | null }

/** By what a form ticks it. */
export const keyOf = (fact: Fact): string => (fact.what === 'question' ? `question-${fact.number}` : fact.what)

/** What is known of a letter and the State to which it went. */
export interface LetterToTell {
  reference: string | null
  kind: string
  joint: boolean
  state: string
  sentOn: Day | null
  sentPrecision: Precision
  dueOn: Day | null
  answer: Extract<Fact, { what: 'answer' }>
  /** Of the reply that the public reads last; null where it reads none. */
  character: Character | null
  themes: string[]
  language: string | null
  /** As the public reads them where there is a public version, null where it withholds one; else as they were put. */
  questions: { number: number; text: string | null }[]
}

export interface Offered {
  facts: Fact[]
  /** Numbers of questions that are not offered, and why. */
  kept: { number: number; why: 'named' | 'withheld' }[]
}

/** What the form offers, to be ticked one by one. */
export function factsToOffer(letter: LetterToTell, names: NamesOfLetter): Offered {
  const { reference, kind, joint, state, sentOn, sentPrecision, dueOn, answer, character, themes, language } = letter
  const told = letter.questions.map(({ number, text }) => ({ number, text, why: whyKept(text, names) }))
  return {
    facts: [
      { what: 'letter', reference, kind, joint },
      { what: 'state', state },
      { what: 'sent', on: sentOn, precision: sentPrecision },
      ...(dueOn === null ? [] : [{ what: 'due', on: dueOn } as const]),
      answer,
      ...(character === null ? [] : [{ what: 'character', character } as const]),
      ...(themes.length === 0 ? [] : [{ what: 'themes', themes } as const]),
      ...told.flatMap(({ number, text, why }) =>
        why === null ? [{ what: 'question', number, text: text!, lang: language } as const] : []
      )
    ],
    kept: told.flatMap(({ number, why }) => (why === null ? [] : [{ number, why }]))
  }
}

function whyKept(text: string | null, names: NamesOfLetter): 'named' | 'withheld' | null {
  if (text === null) return 'withheld'
  const { whole, parts } = namesIn(text, names)
  return whole.length > 0 || parts.length > 0 ? 'named' : null
}
