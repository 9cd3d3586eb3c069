import { earlierOf, lastPossibleDay, laterOf, type Day, type PartialDay } from '#mandate/calendar.ts'
import type { ReadCase } from './alike.ts'
import { clusterIncidents, type Cluster, type InCommon, type Link } from './cluster-incidents.ts'

/** Incidents that hang together, one of them at least of the case. */
export interface Pattern {
  /** How many in all, of how many matters. */
  incidents: number
  matters: number
  /** Those of its links that an incident of the case is in. */
  links: (Omit<Link, 'ids'> & { own: PlaceOfIncident; other: PlaceOfIncident })[]
}
export interface PlaceOfIncident {
  case: string
  incident: string
}

/** Incidents that hang together, in whichever cases they stand. */
export interface OfficePattern {
  /** The same as long as its earliest incident is. */
  id: string
  state: string
  /** From the first to the last day on which one of them can have been. */
  from: Day
  to: Day
  /** Cases in all; those that are part of one count as that one. */
  cases: string[]
  incidents: IncidentOfPattern[]
  common: Common[]
}
export interface IncidentOfPattern extends PlaceOfIncident {
  day: PartialDay
  place: string | null
  method: string | null
  unit: string | null
  /** Incidents at one place, however each is written, have one number; what has none stands alone. */
  lane: number
  /** In whose record it can be said to stand apart: a case that is open; null where none is. */
  keeper: string | null
}
export interface Common {
  what: InCommon
  /** In how many of its incidents, and as each writes it. */
  incidents: number
  said: string[]
}

/** Of one case, with those that are part of it. */
export function patternsOf(
  own: ReadonlySet<string>,
  cases: ReadonlyMap<string, ReadCase>,
  apart: ReadonlySet<string>
): Pattern[] {
  // None hangs together with one of another State.
  const states = new Set([...own].flatMap((id) => cases.get(id)!.incidents.map(({ state }) => state)))
  return clustersIn(cases, states, apart).flatMap(({ ids, links }): Pattern[] => {
    const places = ids.map(placeOf)
    if (!places.some((place) => own.has(place.case))) return []
    return [
      {
        incidents: ids.length,
        matters: new Set(places.map((place) => wholeOf(place.case, cases))).size,
        links: links.flatMap(({ ids: [a, b], ...link }) => {
          const [one, other] = [placeOf(a), placeOf(b)]
          if (own.has(one.case)) return [{ ...link, own: one, other }]
          return own.has(other.case) ? [{ ...link, own: other, other: one }] : []
        })
      }
    ]
  })
}

/** Of all cases: those over most cases first, then the latest. */
export function patternsAmong(cases: ReadonlyMap<string, ReadCase>, apart: ReadonlySet<string>): OfficePattern[] {
  const incidents = new Map([...cases.values()].flatMap((one) => one.incidents.map((each) => [each.id, each] as const)))
  return clustersIn(cases, new Set([...incidents.values()].map(({ state }) => state)), apart)
    .map((cluster): OfficePattern => {
      const [first] = cluster.ids
      const found = cluster.ids.map((id) => incidents.get(id)!)
      const lanes = lanesOf(cluster, (id) => incidents.get(id)!.place)
      const places = cluster.ids.map(placeOf)
      const wholes = places.map((place) => wholeOf(place.case, cases))
      return {
        id: first!,
        state: found[0]!.state,
        from: found.map(({ day }) => day.on!).reduce(earlierOf),
        to: found.map(({ day }) => lastPossibleDay(day)!).reduce(laterOf),
        cases: [...new Set(wholes)],
        incidents: found.map(({ id, day, place, method, unit }, at) => ({
          ...places[at]!,
          day,
          place,
          method,
          unit,
          lane: lanes.get(id)!,
          keeper: [places[at]!.case, wholes[at]!].find((one) => isOpen(cases.get(one)!)) ?? null
        })),
        common: kinds.flatMap((what) => commonIn(cluster, what, (id) => writtenIn(incidents.get(id)!, what)))
      }
    })
    .toSorted((a, b) => b.cases.length - a.cases.length || (a.to < b.to ? 1 : a.to > b.to ? -1 : 0))
}

const kinds: readonly InCommon[] = ['unit', 'method', 'place', 'person']

/** @param apart as they were unlinked, without a State: said of two incidents, it holds in every State of theirs */
function clustersIn(
  cases: ReadonlyMap<string, ReadCase>,
  states: ReadonlySet<string>,
  apart: ReadonlySet<string>
): Cluster[] {
  const incidents = [...cases.values()].flatMap((one) => one.incidents.filter(({ state }) => states.has(state)))
  const pairs = [...apart].flatMap((one) => {
    const [a, b] = one.split(' ') as [string, string]
    return [...states].map((state): [string, string] => [`${a}/${state}`, `${b}/${state}`])
  })
  return clusterIncidents(incidents, pairs)
}

function commonIn({ links }: Cluster, what: InCommon, written: (id: string) => string | null): Common[] {
  const ids = new Set(links.flatMap((link) => (link.common.includes(what) ? link.ids : [])))
  const said = [...ids].flatMap((id) => written(id) ?? [])
  return ids.size === 0 ? [] : [{ what, incidents: ids.size, said: [...new Set(said)] }]
}

const writtenIn = (incident: ReadCase['incidents'][number], what: InCommon): string | null =>
  what === 'person' ? null : incident[what]

/** What is one place in another script or spelling is told by the links; what is written alike needs none. */
function lanesOf({ ids, links }: Cluster, placeIn: (id: string) => string | null): Map<string, number> {
  const lanes = new Map(ids.map((id, at) => [id, at]))
  const written = Map.groupBy(ids, placeIn)
  const same = [...written].flatMap(([place, [first, ...others]]) =>
    place === null ? [] : others.map((id) => [first!, id])
  )
  for (const pair of [...same, ...links.filter(({ common }) => common.includes('place')).map((link) => link.ids)]) {
    const [one, other] = pair.map((id) => lanes.get(id)!) as [number, number]
    if (one === other) continue
    for (const [id, lane] of lanes) if (lane === Math.max(one, other)) lanes.set(id, Math.min(one, other))
  }
  return lanes
}

const isOpen = ({ mergedInto, closedOn }: ReadCase): boolean => mergedInto === null && closedOn === null

/** The case that it is part of, however often that one was merged in turn; else itself. */
export function wholeOf(id: string, cases: ReadonlyMap<string, ReadCase>): string {
  let at = id
  for (let steps = 0; steps < cases.size; steps++) {
    const into = cases.get(at)?.mergedInto
    if (!into || !cases.has(into)) return at
    at = into
  }
  return at
}

function placeOf(id: string): PlaceOfIncident {
  const [of, incident] = id.split('/') as [string, string]
  return { case: of, incident }
}
