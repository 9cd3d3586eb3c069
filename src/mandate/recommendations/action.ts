import { hasPassed, type Day, type Precision } from '../calendar.ts'

export const actionStates = ['planned', 'under-way', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]
/** Those after which nothing is due of it any more. */
export const endings = ['done', 'dropped'] as const satisfies readonly ActionState[]

/** What is done for a recommendation: output, whatever comes of it. */
export interface PlannedAction {
  slug: string
  recommendation: string
  state: string | null
  title: string
  lead: string
  dueOn: Day | null
  duePrecision: Exclude<Precision, 'unknown'> | null
  stands: ActionState
  /** How defenders take part in it. */
  participation: string | null
  url: string | null
  lang: string
  invented: boolean
  /** How it moved, in the order of their days; `stands` is the last of them. */
  steps: ActionStep[]
}

/** That an action moved, with what shows it. */
export interface ActionStep {
  slug: string
  action: string
  stands: ActionState
  /** How it stood at first. */
  before: ActionState
  onDay: Day
  onPrecision: Exclude<Precision, 'unknown'>
  evidence: string
  evidenceUrl: string | null
  lang: string
  invented: boolean
}

/** A measure that was not made with defenders is flagged, whatever it brings (A/HRC/34/52, para. 28). */
export const isWithoutDefenders = ({ participation }: Pick<PlannedAction, 'participation'>): boolean =>
  participation === null

export function isActionOverdue(
  { dueOn, duePrecision, stands }: Pick<PlannedAction, 'dueOn' | 'duePrecision' | 'stands'>,
  today: Day
): boolean {
  const hasEnded = (endings as readonly ActionState[]).includes(stands)
  return !hasEnded && hasPassed({ on: dueOn, precision: duePrecision ?? 'unknown' }, today)
}

export const indicatorKinds = ['structure', 'process', 'outcome'] as const
export type IndicatorKind = (typeof indicatorKinds)[number]

export interface IndicatorValue {
  slug: string
  indicator: string
  value: number
  onDay: Day
  onPrecision: Exclude<Precision, 'unknown'>
  source: string
  sourceUrl: string | null
  invented: boolean
}

/** By what it is measured. */
export interface Indicator {
  slug: string
  recommendation: string
  state: string | null
  kind: IndicatorKind
  title: string
  unit: string | null
  target: number | null
  targetOn: Day | null
  targetPrecision: Exclude<Precision, 'unknown'> | null
  lang: string
  invented: boolean
  /** In the order of their days. */
  values: IndicatorValue[]
}

/** Structure and process are what was done; outcome is what changed. They are never shown as one (para. 7). */
export const apart = (indicators: readonly Indicator[]): { done: Indicator[]; changed: Indicator[] } => ({
  done: indicators.filter(({ kind }) => kind !== 'outcome'),
  changed: indicators.filter(({ kind }) => kind === 'outcome')
})
