import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { lists, type Lists } from '../reference/reference-lists.ts'
import { statesInRegion } from '../reference/states-in.ts'
import { conditionsOf } from './conditions.server.ts'
import {
  searchOf,
  writePlace,
  type CountedBy,
  type Place,
  type RecommendationFilters
} from './recommendations-query.ts'
import { countGroups, countRows, readBySlug, readRows, type RecommendationRow } from './store.server.ts'

export type { RecommendationRow }
export interface RecommendationsPage {
  entries: RecommendationRow[]
  total: number
  /** Where the next page begins, as it stands in the address; null at the end. */
  older: string | null
}

/** A page of the register, newest first. */
export async function listRecommendations(
  db: Db,
  filters: RecommendationFilters,
  today: Day,
  { place = null, limit = 25 }: { place?: Place | null; limit?: number } = {}
): Promise<RecommendationsPage> {
  const conditions = conditionsOf(filters, await lists(db, 'en'), today)
  const [rows, total] = await Promise.all([readRows(db, conditions, place, limit + 1), countOf(db, filters, today)])
  const entries = rows.slice(0, limit)
  const last = rows.length > limit ? entries.at(-1) : undefined
  return { entries, total, older: last ? writePlace(placeOf(last)) : null }
}

/** How many fit. */
export async function countOf(db: Db, filters: RecommendationFilters, today: Day): Promise<number> {
  const conditions = conditionsOf(filters, await lists(db, 'en'), today)
  return whileUnchanged(db, `recommendations ${today} ${searchOf(filters)}`, () => countRows(db, conditions))
}

/** Every one that fits, newest first, read a part at a time: for files of any size. */
export async function* eachRecommendation(
  db: Db,
  filters: RecommendationFilters,
  today: Day
): AsyncGenerator<RecommendationRow> {
  const conditions = conditionsOf(filters, await lists(db, 'en'), today)
  for (let place: Place | null = null; ;) {
    const rows: RecommendationRow[] = await readRows(db, conditions, place, part)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < part) return
    place = placeOf(last)
  }
}

export interface Group {
  /** A code of a State, a region, an issue...; empty where that is not known. */
  key: string
  count: number
}

/** How many there are of each, the most first; in the order of time where it is one. Of several issues a recommendation counts with each. */
export async function countRecommendations(
  db: Db,
  filters: RecommendationFilters,
  by: CountedBy,
  today: Day
): Promise<Group[]> {
  const reference = await lists(db, 'en')
  const key = `recommendations by ${by} ${today} ${searchOf(filters)}`
  const groups = await whileUnchanged(db, key, () =>
    countGroups(db, conditionsOf(filters, reference, today), by === 'region' || by === 'un-group' ? 'state' : by)
  )
  if (by === 'region') return byRegion(groups, reference, today)
  if (by === 'un-group') return byUnGroup(groups, reference)
  const isOfTime = by === 'session' || by === 'year' || by === 'action'
  return isOfTime ? groups.toSorted((a, b) => Number(a.key) - Number(b.key)) : groups
}

/** Null where no recommendation has the slug. */
export const findRecommendation = (db: Db, slug: string): Promise<RecommendationRow | null> => readBySlug(db, slug)

function byRegion(groups: readonly Group[], reference: Lists, today: Day): Group[] {
  const numberOf = (state: string) => reference.states.get(state)?.number ?? -1
  const counted = [...reference.regions.keys()].map((region) => {
    const inRegion = new Set(statesInRegion(reference, region, today))
    return { key: region, count: sum(groups.filter(({ key }) => inRegion.has(numberOf(key)))) }
  })
  const without = sum(groups) - sum(counted)
  return [...counted, ...(without > 0 ? [{ key: '', count: without }] : [])]
}

function byUnGroup(groups: readonly Group[], { states }: Lists): Group[] {
  const of = Map.groupBy(groups, ({ key }) => states.get(key)?.unGroup ?? '')
  const counted = [...of].map(([key, those]) => ({ key, count: sum(those) }))
  return counted.toSorted((a, b) => Number(a.key === '') - Number(b.key === '') || a.key.localeCompare(b.key))
}
const sum = (groups: readonly Group[]) => groups.reduce((total, { count }) => total + count, 0)

const placeOf = ({ year, session, id }: RecommendationRow): Place => ({ year, session: session ?? 0, id })
const part = 500
