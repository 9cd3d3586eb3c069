import type { Db } from '#platform/db.ts'
import { lists, type Lists } from '../reference/reference-lists.ts'
import type { Day } from '../calendar.ts'
import { readRegions } from './regions.store.server.ts'

/** What turns the narrow numbers of the facts into codes and back: reference data, at one moment. */
export interface Names extends Omit<Lists, 'regions'> {
  stateByNumber: ReadonlyMap<number, string>
  mandateByNumber: ReadonlyMap<number, string>
  wordByNumber: ReadonlyMap<string, ReadonlyMap<number, string>>
  /** Regions of the scheme in their order, number of each code, and region number by State number (0: none). */
  regions: ReadonlyMap<string, { number: number; names: Record<string, string> }>
  regionOf: readonly number[]
  /** UN regional groups, likewise; numbered here in the order of their codes. */
  unGroups: readonly string[]
  unGroupOf: readonly number[]
}

export async function loadNames(db: Db, scheme: string, asOf: Day, lang = 'en'): Promise<Names> {
  const [known, { regions, assignments }] = await Promise.all([lists(db, lang), readRegions(db, scheme, asOf)])
  const states = [...known.states.values()]
  const last = Math.max(0, ...states.map(({ number }) => number))
  const unGroups = [...new Set(states.flatMap(({ unGroup }) => unGroup ?? []))].sort()
  const unGroupOf = Array.from({ length: last }, () => 0)
  for (const { number, unGroup } of states) if (unGroup) unGroupOf[number - 1] = unGroups.indexOf(unGroup) + 1
  const regionOf = Array.from({ length: last }, () => 0)
  const regionsByCode = new Map(regions.map(({ region, ...rest }) => [region, rest]))
  // NOTE: a region's own number may be 0, which means none here; so it is moved by one.
  for (const { state, region } of assignments) regionOf[state - 1] = regionsByCode.get(region)!.number + 1
  return {
    ...known,
    stateByNumber: new Map(states.map(({ code, number }) => [number, code])),
    mandateByNumber: new Map([...known.mandates.values()].map(({ code, number }) => [number, code])),
    wordByNumber: new Map(
      [...known.vocabulary].map(([list, words]) => [
        list,
        new Map([...words.values()].map(({ code, number }) => [number, code]))
      ])
    ),
    regions: regionsByCode,
    regionOf,
    unGroups,
    unGroupOf
  }
}
