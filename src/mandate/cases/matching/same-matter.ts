import { addDays, daysBetween, lastPossibleDay } from '#mandate/calendar.ts'
import { compareNames } from './compare-names.ts'
import type { Incident } from './cluster-incidents.ts'
import { findNames, indexNames, type FindReason, type NameIndex } from './match-names.ts'
import { nameKey } from './name-key.ts'

/** A case, or a letter that was released: whatever an officer may see. */
export interface OtherMatter {
  id: string
  persons: readonly string[]
  incidents: readonly Incident[]
}

export type MatterReason =
  | { why: 'name'; one: string; other: string; score: number; reasons: FindReason[] }
  /** Incidents of one State, with what they have in common; `days` between them at least, null where unknown. */
  | { why: 'event'; incidents: [string, string]; common: ('place' | 'method')[]; days: number }

/** Something to look at beside this case, best first; never a verdict. */
export interface MatterCandidate {
  id: string
  score: number
  reasons: MatterReason[]
}

export interface MatterIndex {
  matters: readonly OtherMatter[]
  names: NameIndex
  /** of each name, which matter it is in */
  matterOf: number[]
  /** by State and month: matter and incident */
  byMonth: Map<string, { matter: number; incident: Incident }[]>
}

export function indexMatters(matters: readonly OtherMatter[]): MatterIndex {
  const byMonth: MatterIndex['byMonth'] = new Map()
  for (const [matter, { incidents }] of matters.entries())
    for (const incident of incidents)
      for (const month of monthsOf(incident)) {
        const key = `${incident.state} ${month}`
        if (!byMonth.has(key)) byMonth.set(key, [])
        byMonth.get(key)!.push({ matter, incident })
      }
  return {
    matters,
    names: indexNames(matters.flatMap(({ persons }) => persons)),
    matterOf: matters.flatMap(({ persons }, at) => persons.map(() => at)),
    byMonth
  }
}

const daysOfOneEvent = 3
const eventAlone = 0.6
const stateShare = 0.9

/**
 * What may be the same matter as `one`, itself excepted: a person of like name, or an incident in the same place and days
 * by the same method. A name counts most where an event agrees with it, and less where no State does.
 */
export function findSameMatters(one: OtherMatter, index: MatterIndex, { limit = 20 } = {}): MatterCandidate[] {
  const found = new Map<number, MatterReason[]>()
  const add = (matter: number, reason: MatterReason) => {
    if (index.matters[matter]!.id !== one.id) found.set(matter, [...(found.get(matter) ?? []), reason])
  }
  for (const person of one.persons)
    for (const { at, name, score, reasons } of findNames(person, index.names, { limit: 200 }))
      add(index.matterOf[at]!, { why: 'name', one: person, other: name, score, reasons })
  for (const [matter, reason] of one.incidents.flatMap((incident) => sameEvents(incident, index))) add(matter, reason)
  return [...found]
    .map(([matter, reasons]) => ({
      id: index.matters[matter]!.id,
      score: scoreOf(one, index.matters[matter]!, reasons),
      reasons
    }))
    .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
}

function scoreOf(one: OtherMatter, other: OtherMatter, reasons: MatterReason[]): number {
  const name = Math.max(0, ...reasons.map((reason) => (reason.why === 'name' ? reason.score : 0)))
  const event = reasons.some(({ why }) => why === 'event')
  if (name === 0) return eventAlone
  const states = new Set(one.incidents.map(({ state }) => state))
  const share = event ? 1 : other.incidents.some(({ state }) => states.has(state)) ? stateShare : stateShare ** 2
  return name * share
}

/** Same State, same place, and same method where both say one, within a few days of each other. */
function sameEvents(incident: Incident, index: MatterIndex): [number, MatterReason][] {
  const place = incident.place === null ? null : nameKey(incident.place)
  const near = new Map(
    monthsOf(incident)
      .flatMap((month) => index.byMonth.get(`${incident.state} ${month}`) ?? [])
      .map((entry) => [entry.incident, entry])
  )
  return [...near.values()].flatMap(({ matter, incident: other }): [number, MatterReason][] => {
    const days = daysApart(incident, other)
    const differs = incident.method !== null && other.method !== null && incident.method !== other.method
    if (days > daysOfOneEvent || differs || place === null || other.place === null) return []
    if (incident.place !== other.place && compareNames(place, nameKey(other.place)).score < 0.9) return []
    const common =
      incident.method !== null && incident.method === other.method
        ? (['place', 'method'] as const)
        : (['place'] as const)
    return [[matter, { why: 'event', incidents: [incident.id, other.id], common: [...common], days }]]
  })
}

/** At least: nought where one may be on a day of the other. */
function daysApart(one: Incident, other: Incident): number {
  const [from, to] = [one.day.on!, lastPossibleDay(one.day)!]
  return Math.max(0, daysBetween(to, other.day.on!), daysBetween(lastPossibleDay(other.day)!, from))
}

/** The months in which it can have been, a few days about it included. None where no more than the year is known. */
function monthsOf({ day }: Incident): string[] {
  const to = lastPossibleDay(day)
  if (day.on === null || to === null || day.precision === 'year') return []
  return [
    ...new Set([addDays(day.on, -daysOfOneEvent), day.on, to, addDays(to, daysOfOneEvent)].map((on) => on.slice(0, 7)))
  ]
}
