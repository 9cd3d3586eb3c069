import { hasPassed, type CouncilSession, type Day, type Precision } from '../calendar.ts'
import type { Language } from '../languages.ts'
import type { VisitKind } from '../visits/visit.ts'

export const dueKinds = ['upr', 'report', 'commitment', 'action', 'bill', 'visit', 'letter'] as const
export type DueKind = (typeof dueKinds)[number]

/** `past`: its day went by, and nobody owed anything on it, or nothing is on record of what came. */
export const dueStandings = ['coming', 'overdue', 'done', 'dropped', 'past'] as const
export type DueStanding = (typeof dueStandings)[number]

export interface Dates {
  on: Day
  precision: Exclude<Precision, 'unknown'>
  /** The last of several days. */
  until: Day | null
}

/** The one rule of what is due: the due day itself is in time, in Geneva's days. `isOwed`: somebody said or has to. */
export function standingOn(
  { on, precision, until }: Dates,
  { ended, isOwed }: { ended: 'done' | 'dropped' | null; isOwed: boolean },
  today: Day
): DueStanding {
  if (ended) return ended
  const last = until === null ? { on, precision } : { on: until, precision: 'day' as const }
  if (!hasPassed(last, today)) return 'coming'
  return isOwed ? 'overdue' : 'past'
}

/** What it is, as far as words need it. */
export type About =
  | { of: 'upr'; session: number }
  | { of: 'council'; session: CouncilSession; from: Day; to: Day }
  | { of: 'commitment'; texts: Partial<Record<Language, string>> }
  | { of: 'action' | 'target'; title: string; lang: string }
  | { of: 'bill'; title: string; titles: Partial<Record<Language, string>>; lang: string; stage: string | null }
  | { of: 'visit'; kind: VisitKind; step: 'dates-proposed' | 'agreed' | 'completed' }
  | { of: 'letter'; reference: string | null; kind: string; joint: boolean }

export interface DueItem extends Dates {
  /** Lasting: the anchor in the page, the name in a calendar, the place in the list. */
  key: string
  kind: DueKind
  stands: DueStanding
  states: string[]
  mandate: string | null
  about: About
  /** Where all of it stands, behind the language. */
  path: string
  invented: boolean
}

/** '2026-03', or '2026' where the month is not known: those close their year. */
export const monthOfItem = ({ on, precision }: Pick<DueItem, 'on' | 'precision'>): string =>
  precision === 'year' ? on.slice(0, 4) : on.slice(0, 7)

/** In the order of time; what is known to the month stands behind its days, to the year behind its months. */
export const inTime = (items: readonly DueItem[]): DueItem[] => {
  const placeOf = ({ on, precision }: DueItem) =>
    precision === 'day' ? on : precision === 'month' ? `${on.slice(0, 7)}-99` : `${on.slice(0, 4)}-99`
  const keyed = items.map((item) => ({ item, place: `${placeOf(item)} ${item.key}` }))
  return keyed.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ item }) => item)
}

/** A promise of a mandate's own: it may stand on the page of the State that it is about. */
export const isOfMandate = ({ about, mandate }: Pick<DueItem, 'about' | 'mandate'>): boolean =>
  about.of === 'commitment' && mandate !== null
