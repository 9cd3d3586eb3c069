import type { Day } from '../calendar.ts'
import { noticeStates, type NoticeState } from '../communications/mission-told.ts'

export const institutionMailKinds = ['notice', 'reminder'] as const
export const institutionMailStates = noticeStates
export type InstitutionMailState = NoticeState

/** A mail that told an institution that something waits, and what became of it. */
export interface InstitutionMail {
  id: string
  kind: (typeof institutionMailKinds)[number]
  address: string
  askedOn: Day
  state: InstitutionMailState
  stateOn: Day | null
  /** The server's own words, where there are any. */
  said: string
}

/** Of which its institution was not told: the server did not take it, or it came back. */
export const statesNotTold = ['refused', 'returned'] as const satisfies InstitutionMailState[]
export const cameBack = (state: InstitutionMailState): boolean => statesNotTold.some((one) => one === state)
