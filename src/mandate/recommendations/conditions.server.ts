import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { statesInRegion, statesInUnGroup } from '../reference/states-in.ts'
import type { RecommendationFilters } from './recommendations-query.ts'

export type Condition = RawBuilder<boolean>

/** What is asked of a recommendation that is called `r`. */
export function conditionsOf(filters: RecommendationFilters, reference: Lists, today: Day): Condition[] {
  const { state, region, by, source, cycle, session, year, position, action, issue, defenders } = filters
  const unGroup = filters['un-group']
  const conditions: Condition[] = []
  const among = (numbers: readonly number[]) => {
    const codes = [...reference.states.values()].flatMap(({ number, code }) => (numbers.includes(number) ? code : []))
    return sql<boolean>`r.state = any (${codes}::text[])`
  }
  if (state !== undefined) conditions.push(sql`r.state = ${state}`)
  if (region !== undefined) conditions.push(among(statesInRegion(reference, region, today)))
  if (unGroup !== undefined) conditions.push(among(statesInUnGroup(reference, unGroup)))
  if (by !== undefined) conditions.push(sql`r.by_state = ${by}`)
  if (source !== undefined) conditions.push(sql`r.source = ${source}`)
  if (cycle !== undefined) conditions.push(sql`r.cycle = ${cycle}`)
  if (session !== undefined) conditions.push(sql`r.session = ${session}`)
  if (year !== undefined) conditions.push(sql`r.year = ${year}`)
  if (position !== undefined) conditions.push(sql`r.position = ${position}`)
  if (action !== undefined) conditions.push(sql`r.action = ${action}`)
  if (issue !== undefined) conditions.push(sql`r.issues @> array[${issue}]`)
  if (defenders !== undefined) conditions.push(defenders ? sql`r.concerns_defenders` : sql`not r.concerns_defenders`)
  return conditions
}
