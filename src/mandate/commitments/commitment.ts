import { hasPassed, type Day, type Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'

export const occasions = ['report', 'candidacy', 'upr', 'other'] as const
export type Occasion = (typeof occasions)[number]
export const stepsOfCommitment = ['started', 'done', 'dropped'] as const
export type Stands = 'not-started' | (typeof stepsOfCommitment)[number]
export const standings = ['not-started', ...stepsOfCommitment] as const satisfies readonly Stands[]

/** Registers of which a record may fulfil a commitment. */
export const recordKinds = ['letter', 'visit', 'resolution', 'recommendation', 'law'] as const
export type RecordKind = (typeof recordKinds)[number]

/** A record that fulfils a commitment, as long as it stands in its register. */
export interface FulfilledBy {
  kind: RecordKind
  slug: string
}

export interface Step {
  slug: string
  stands: Exclude<Stands, 'not-started'>
  onDay: Day
  onPrecision: Precision
  evidence: string
  evidenceUrl: string | null
  lang: string
  invented: boolean
  records: FulfilledBy[]
}

export interface Commitment {
  slug: string
  /** Who promised: a mandate or a State. */
  mandate: string | null
  state: string | null
  /** States that a mandate's commitment is about. */
  about: string[]
  occasion: Occasion
  document: string
  paragraph: string | null
  documentUrl: string | null
  madeOn: Day | null
  madePrecision: Precision | null
  dueOn: Day | null
  duePrecision: Precision | null
  /** A code of the vocabulary `work-field`. */
  field: string | null
  texts: Partial<Record<Language, string>>
  invented: boolean
  /** In the order of their days. */
  steps: Step[]
}

/** How it stands: as its last step says; without a step nobody has shown anything for it. */
export const standingOf = ({ steps }: Pick<Commitment, 'steps'>): Stands => steps.at(-1)?.stands ?? 'not-started'

/** How it ended, after which nothing is due of it any more; null while it has not. */
export const endOf = (stands: Stands): 'done' | 'dropped' | null =>
  stands === 'done' || stands === 'dropped' ? stands : null

/** Whether its day has passed and it has not ended; what is due in a month or a year is so to its last day. */
export function isOverdue(
  { dueOn, duePrecision, steps }: Pick<Commitment, 'dueOn' | 'duePrecision' | 'steps'>,
  today: Day
) {
  const due = { on: dueOn, precision: duePrecision ?? 'unknown' }
  return hasPassed(due, today) && endOf(standingOf({ steps })) === null
}
