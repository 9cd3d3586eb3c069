import type { Day } from '#mandate/calendar.ts'
import type { FollowUpKind } from '#mandate/follow-up/follow-up.ts'
import type { Choice } from '../letters/say-reply.ts'

/** One thing that followed a letter, in words. */
export interface SaidStep {
  key: string
  /** Where it stands among the others: without a day it comes last. */
  on: Day | null
  day: string
  text: string
  /** Whom of several addressees it concerns, in which languages, with which mandates. */
  more: string[]
  words: { text: string; lang: string | null } | null
  /** A page of the office, or an address elsewhere. */
  link: { href: string; title: string; isElsewhere: boolean } | null
  by: string | null
  /** Why it stands no more. */
  ended: { says: string; by: string; words: string | null } | null
  /** Where it can be taken back. */
  takeBack: { id: string; kind: FollowUpKind } | null
}

export interface SaidFollowed {
  steps: SaidStep[]
  /** What stands: forms say from which they were made. */
  observation: { id: string; words: string; lang: string } | null
  watch: { id: string; says: string; isDue: boolean; lookOn: Day } | null
  choices: Record<'languages' | 'addendumLanguages' | 'mandates', Choice[]>
}
