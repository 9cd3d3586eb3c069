import type { Side, Visit, VisitEvent, VisitStep } from './visit.ts'

/**
 * What may follow, and how the visit then stands: the only way there is. A reminder and an acknowledgement leave a
 * request without an answer; an invitation after a request accepts it (OHCHR's glossary). An older visit may begin with
 * what alone is known of it, that it was made.
 */
export const visitTable = {
  none: { requested: 'requested', invited: 'invited', discussed: 'discussed', completed: 'completed' },
  requested: {
    reminded: 'requested',
    acknowledged: 'requested',
    discussed: 'discussed',
    invited: 'accepted',
    accepted: 'accepted',
    declined: 'declined',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    cancelled: 'cancelled'
  },
  discussed: {
    requested: 'requested',
    reminded: 'discussed',
    acknowledged: 'discussed',
    discussed: 'discussed',
    invited: 'accepted',
    accepted: 'accepted',
    declined: 'declined',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    cancelled: 'cancelled'
  },
  invited: {
    reminded: 'invited',
    acknowledged: 'invited',
    accepted: 'accepted',
    declined: 'declined',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    cancelled: 'cancelled'
  },
  accepted: {
    reminded: 'accepted',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    postponed: 'postponed',
    cancelled: 'cancelled',
    completed: 'completed'
  },
  'dates-proposed': {
    reminded: 'dates-proposed',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    declined: 'declined',
    postponed: 'postponed',
    cancelled: 'cancelled',
    completed: 'completed'
  },
  agreed: {
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    postponed: 'postponed',
    cancelled: 'cancelled',
    completed: 'completed'
  },
  postponed: {
    reminded: 'postponed',
    'dates-proposed': 'dates-proposed',
    agreed: 'agreed',
    cancelled: 'cancelled',
    completed: 'completed'
  },
  declined: { requested: 'requested', discussed: 'discussed', invited: 'accepted', accepted: 'accepted' },
  cancelled: { requested: 'requested', discussed: 'discussed', invited: 'invited', agreed: 'agreed' },
  completed: { comments: 'completed', reported: 'reported' },
  reported: { reported: 'reported', comments: 'reported', workshop: 'workshop' },
  workshop: { workshop: 'workshop', comments: 'workshop', addendum: 'addendum' },
  addendum: { workshop: 'workshop', comments: 'addendum' }
} as const satisfies Record<string, Partial<Record<VisitStep, string>>>

type Place = keyof typeof visitTable
export type VisitStatus = Exclude<Place, 'none'> | 'before'
export const visitStatuses = [
  ...(Object.keys(visitTable) as Place[]).filter((place) => place !== 'none'),
  'before'
] as readonly VisitStatus[]

/** Whether the visit has been made. One by an earlier holder (`before`) was not made by the office that counts. */
export const isMade = (status: VisitStatus | null): boolean => status !== null && made.has(status)
const made: ReadonlySet<VisitStatus> = new Set(['completed', 'reported', 'workshop', 'addendum'])
/** Whether the State has not said yes or no to a request. */
export const isWaiting = (status: VisitStatus | null): boolean => status === 'requested'
/** Whether it is to be made, and no days are agreed for it. */
export const isWithoutDays = (status: VisitStatus | null): boolean => status !== null && withoutDays.has(status)
const withoutDays: ReadonlySet<VisitStatus> = new Set(['accepted', 'invited', 'postponed'])
/** Whether the days that were once named for it say nothing any more. */
export const haveDaysFallen = (status: VisitStatus | null): boolean => status === null || fallen.has(status)
const fallen: ReadonlySet<VisitStatus> = new Set(['before', 'cancelled', 'declined', 'postponed'])

type Exchange = Pick<VisitEvent, 'step' | 'byWhom'>

/** How it stands: told by its events alone. What can't follow, because what came before was taken out, changes nothing. */
export function statusOf({ kind, events }: { kind: Visit['kind']; events: readonly Exchange[] }): VisitStatus | null {
  if (kind === 'before') return 'before'
  const place = placeAfter(events)
  return place === 'none' ? null : place
}

/** Null if each can follow the one before; else the first that can't, and how the visit stood then. */
export function faultIn(events: readonly Exchange[]): { at: number; place: Place } | null {
  for (let at = 0, place: Place = 'none'; at < events.length; at++) {
    const next: Place | null = follow(place, events[at]!)
    if (next === null) return { at, place }
    place = next
  }
  return null
}

/**
 * What has to be told first, so that a step can follow: by the shortest way, its last step; several where each of them
 * would do. Nothing where no way leads there.
 */
export function stepsBefore(from: Place, step: VisitStep): VisitStep[] {
  const seen = new Set<Place>([from])
  for (let places: Place[] = [from]; places.length > 0;) {
    const ways = places.flatMap((place) => Object.entries(visitTable[place]) as [VisitStep, Place][])
    const found = ways.filter(([, place]) => step in visitTable[place]).map(([last]) => last)
    if (found.length > 0) return [...new Set(found)]
    places = [...new Set(ways.map(([, place]) => place))].filter((place) => !seen.has(place))
    places.forEach((place) => seen.add(place))
  }
  return []
}

const placeAfter = (events: readonly Exchange[]): Place =>
  events.reduce<Place>((place, event) => follow(place, event) ?? place, 'none')

function follow(place: Place, { step, byWhom }: Exchange): Place | null {
  // Days that the mandate names while its request is not answered make the request more exact: nobody accepted.
  if (step === 'dates-proposed' && isOpen(place) && isOfMandate(byWhom)) return place
  return (visitTable[place] as Partial<Record<VisitStep, Place>>)[step] ?? null
}
const isOpen = (place: Place) => place === 'requested' || place === 'discussed'
const isOfMandate = (side: Side) => side === 'mandate'
