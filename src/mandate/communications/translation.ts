import { addDays, type Day } from '../calendar.ts'
import type { ReplyForm } from './character.ts'

export const translators = ['mission', 'translators', 'office'] as const
export type Translator = (typeof translators)[number]
export const translationWords = ['asked', 'not-needed'] as const
export type TranslationWord = (typeof translationWords)[number]

export interface TranslationFacts {
  form: ReplyForm
  /** Null where nobody wrote it down. */
  language: string | null
  /** What an officer said last of whether it is translated. */
  said: { word: TranslationWord; on: Day; by: string } | null
  /** The translations that are there, the first before; `by` null: its mission filed it. */
  come: readonly { on: Day; by: string | null }[]
}
export interface TranslationPolicy {
  /** Languages that the office reads without a translation. */
  reads: readonly string[]
  /** Days within which one that was asked for should be there. */
  days: number
}

/** `to-ask`: it waits for a translation of which nobody asked the translators. */
export type TranslationStatus =
  | { state: 'not-needed'; on: Day | null; by: string | null }
  | { state: 'to-ask' }
  | { state: 'asked'; on: Day; by: string; dueOn: Day; isOverdue: boolean }
  | { state: 'come'; on: Day; by: string | null }

/**
 * Whether a reply is translated. What is there counts before what was said, and what was said before what follows from
 * its form and its language.
 */
export function translationOf(
  { form, language, said, come }: TranslationFacts,
  { reads, days }: TranslationPolicy,
  today: Day
): TranslationStatus {
  const [first] = come
  if (first) return { state: 'come', on: first.on, by: first.by }
  if (said?.word === 'asked') {
    const dueOn = addDays(said.on, days)
    return { state: 'asked', on: said.on, by: said.by, dueOn, isOverdue: dueOn < today }
  }
  if (said) return { state: 'not-needed', on: said.on, by: said.by }
  const isRead = language === null || reads.includes(language)
  return form === 'awaiting-translation' || !isRead ? { state: 'to-ask' } : { state: 'not-needed', on: null, by: null }
}
