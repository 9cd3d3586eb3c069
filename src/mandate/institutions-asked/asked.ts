import type { Day } from '../calendar.ts'
import { hasPassed } from '../calendar.ts'
import type { TransitionTable } from '../communications/machines.ts'

/** What a national institution was asked about a letter, step by step: derived from days that are kept, never entered. */
export const asking = {
  // For a second officer: the letter is not public.
  waiting: ['asked', 'taken-back'],
  asked: ['answered', 'taken-back'],
  // What it answered it may correct until an officer has read it.
  answered: ['answered', 'read', 'taken-back'],
  // Only a consent that was taken back takes along what was answered and read.
  read: ['taken-back'],
  'taken-back': []
} as const satisfies TransitionTable
export type AskedState = keyof typeof asking

/** What an institution says that it did. */
export const institutionSteps = ['looked-into', 'visited', 'mediated', 'referred', 'not-competent'] as const
export type InstitutionStep = (typeof institutionSteps)[number]

/** Languages in which an office asks. */
export const askingLanguages = ['en', 'fr', 'es'] as const
export type AskingLanguage = (typeof askingLanguages)[number]

/** How it is carried to an institution without an account. */
export const carriedBy = ['letter', 'e-mail'] as const
export type CarriedBy = (typeof carriedBy)[number]

export interface Dated {
  wentOn: Day | null
  takenBackOn: Day | null
  readOn: Day | null
  /** How many times it answered: corrections are counted. */
  answers: number
}

export function standingOf({ wentOn, takenBackOn, readOn, answers }: Dated): AskedState {
  if (takenBackOn !== null) return 'taken-back'
  if (wentOn === null) return 'waiting'
  if (answers === 0) return 'asked'
  return readOn === null ? 'answered' : 'read'
}

export const isOverdue = (one: Dated & { dueOn: Day | null }, today: Day): boolean =>
  standingOf(one) === 'asked' && hasPassed({ on: one.dueOn, precision: 'day' }, today)
