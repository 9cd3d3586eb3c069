import { calendarYear, lastPossibleDay, type Day, type Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'

/** `before` is a visit by an earlier holder of the mandate, on record because another one follows it up (para. 45). */
export const visitKinds = ['official', 'follow-up', 'before'] as const
export type VisitKind = (typeof visitKinds)[number]

/** What is exchanged and done about a visit, after OHCHR's glossary. */
export const visitSteps = [
  'requested',
  'reminded',
  'discussed',
  'invited',
  // Receipt alone: it is no acceptance.
  'acknowledged',
  'accepted',
  'declined',
  'dates-proposed',
  'agreed',
  'postponed',
  'cancelled',
  'completed',
  'reported',
  'comments',
  'workshop',
  'addendum'
] as const
export type VisitStep = (typeof visitSteps)[number]

export const sides = ['mandate', 'state'] as const
export type Side = (typeof sides)[number]
/** Whose step it is, if nothing else is said. */
export const sideOf = (step: VisitStep): Side => (stepsOfStates.includes(step) ? 'state' : 'mandate')
const stepsOfStates: readonly VisitStep[] = ['invited', 'acknowledged', 'accepted', 'declined', 'postponed', 'comments']

/** Who takes part in a follow-up workshop (para. 42). */
export const participantTypes = ['state', 'nhri', 'civil-society', 'un', 'regional', 'other'] as const

/**
 * The terms of reference of visits by special procedures, what the report asks beside them (paras. 22 and 85 (e)).
 * A term of which nothing is on record is not known.
 */
export const visitTerms = [
  'movement',
  'inquiry',
  'civil-society',
  'detention',
  'documents',
  'security',
  'no-reprisals',
  'staff',
  'no-limits',
  'remote-areas',
  'women-defenders'
] as const
export type VisitTerm = (typeof visitTerms)[number]
export const termStandings = ['accepted', 'refused', 'not-known'] as const
export type TermStanding = (typeof termStandings)[number]

export type Texts = Partial<Record<Language, string>>

export interface VisitEvent {
  slug: string
  number: number
  step: VisitStep
  byWhom: Side
  onDay: Day | null
  onPrecision: Precision
  knownBy: Day | null
  visitFrom: Day | null
  visitTo: Day | null
  document: string | null
  documentUrl: string | null
  participants: string[]
  confidence: 'V' | 'M' | 'S' | null
  texts: Texts
}

export interface TermRow {
  slug: string
  number: number
  term: VisitTerm
  stands: TermStanding
  document: string | null
  documentUrl: string | null
  texts: Texts
}

export interface Visit {
  slug: string
  mandate: string
  state: string
  kind: VisitKind
  earlier: string | null
  texts: Texts
  invented: boolean
  /** In the order of time: `inOrder`. */
  events: VisitEvent[]
  terms: TermRow[]
}

/** How each term stands, all of them in their order; of several rows the last counts. */
export function checklistOf(
  terms: readonly TermRow[]
): { term: VisitTerm; stands: TermStanding; row: TermRow | null }[] {
  return visitTerms.map((term) => {
    const row =
      terms
        .filter((one) => one.term === term)
        .toSorted((a, b) => a.number - b.number)
        .at(-1) ?? null
    return { term, stands: row?.stands ?? 'not-known', row }
  })
}

/** Whether women defenders were met on it, or why not was said: without, a visit is not closed (para. 22). */
export function isWomenMeetingTold(terms: readonly TermRow[]): boolean {
  const { stands, row } = checklistOf(terms).find(({ term }) => term === 'women-defenders')!
  return stands === 'accepted' || Object.values(row?.texts ?? {}).some((text) => text.trim().length >= 3)
}

/** The document that reports on it; what it recommends are the visit's recommendations. */
export const reportOf = ({ events }: Pick<Visit, 'events'>): VisitEvent | null =>
  events.findLast(({ step, document }) => step === 'reported' && document !== null) ?? null

/** The year in which it took place or was to; else that of the last step, as far as it is known. */
export function yearOf({ events }: Pick<Visit, 'events'>): number | null {
  const made = events.findLast(({ step }) => step === 'completed')
  if (made) return yearIn(made.visitTo ?? made.onDay)
  const planned = events.findLast(({ visitTo }) => visitTo !== null)
  return yearIn(planned?.visitTo ?? events.at(-1)?.onDay ?? events.at(-1)?.knownBy ?? null)
}
const yearIn = (day: Day | null) => (day === null ? null : calendarYear(day))

/** The day by which all is known that stands here, where a document told the last step; null where the office records it. */
export const asOf = ({ events }: Pick<Visit, 'events'>): Day | null => events.at(-1)?.knownBy ?? null

/** The last day that an event can be of; of one without a day, when it was told. */
export const dayInOrder = ({
  onDay,
  onPrecision,
  knownBy
}: Pick<VisitEvent, 'onDay' | 'onPrecision' | 'knownBy'>): Day =>
  lastPossibleDay({ on: onDay, precision: onPrecision }) ?? knownBy ?? '1900-01-01'
