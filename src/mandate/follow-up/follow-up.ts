import type { Day } from '../calendar.ts'
import type { Language } from '../languages.ts'

export const kinds = ['statement', 'observation', 'watch'] as const
export type FollowUpKind = (typeof kinds)[number]

/** The working languages in which an addendum is written. */
export const addendumLanguages = ['en', 'fr', 'es'] as const
export type AddendumLanguage = (typeof addendumLanguages)[number]

/** Why it stands no more: taken back as a slip, another came in its place, or the watch is over. */
export const endings = ['struck', 'replaced', 'over'] as const
export type Ending = (typeof endings)[number]

interface Said {
  id: string
  /** A statement: issued; an observation: written; a watch: since. */
  onDay: Day
  saidOn: Day
  by: string
  ended: { how: Ending; on: Day; by: string; words: string | null } | null
}
export interface Statement extends Said {
  kind: 'statement'
  title: string
  url: string
  languages: Language[]
  /** With which other mandates it was made. */
  mandates: string[]
}
export interface Observation extends Said {
  kind: 'observation'
  words: string
  lang: AddendumLanguage
  follows: string | null
}
export interface Watch extends Said {
  kind: 'watch'
  words: string
  lookOn: Day
  /** The watch in whose place it stands, after somebody looked. */
  follows: string | null
}
export type FollowUp = Statement | Observation | Watch

/** The one that stands; null where none does, or none any more. */
export const standing = <K extends 'observation' | 'watch'>(
  all: readonly FollowUp[],
  kind: K
): Extract<FollowUp, { kind: K }> | null =>
  (all.find((one) => one.kind === kind && one.ended === null) as Extract<FollowUp, { kind: K }> | undefined) ?? null

/** The case in which a follow-up can be drafted as a letter, where its letter is of one; and the draft, once it was begun. */
export interface WayOn {
  case: string | null
  further: { case: string; draft: string } | null
}
