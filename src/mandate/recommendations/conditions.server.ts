import { sql, type RawBuilder } from 'kysely'
import type { Day } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { statesInRegion, statesInUnGroup } from '../reference/states-in.ts'
import type { AssessorKind } from './assessment.ts'
import { addresseesThatAnswer } from './recommendation.ts'
import type { RecommendationFilters } from './recommendations-query.ts'

export type Condition = RawBuilder<boolean>

/** What is asked of a recommendation that is called `r`. */
export function conditionsOf(filters: RecommendationFilters, reference: Lists, today: Day): Condition[] {
  const { state, region, by, source, cycle, session, year, position, action, issue, defenders } = filters
  const { theme, group, sdg, addressee, status, line, planned } = filters
  const unGroup = filters['un-group']
  const conditions: Condition[] = []
  const among = (numbers: readonly number[]) => {
    const codes = [...reference.states.values()].flatMap(({ number, code }) => (numbers.includes(number) ? code : []))
    return sql<boolean>`r.state = any (${codes}::text[])`
  }
  if (state !== undefined) conditions.push(sql`r.state = ${state}`)
  if (region !== undefined) conditions.push(among(statesInRegion(reference, region, today)))
  if (unGroup !== undefined) conditions.push(among(statesInUnGroup(reference, unGroup)))
  if (by !== undefined) conditions.push(sql`r.by_states @> array[${by}]`)
  if (source !== undefined) conditions.push(sql`r.source = ${source}`)
  if (cycle !== undefined) conditions.push(sql`r.cycle = ${cycle}`)
  if (session !== undefined) conditions.push(sql`r.session = ${session}`)
  if (year !== undefined) conditions.push(sql`r.year = ${year}`)
  if (position !== undefined) conditions.push(sql`${answer} = ${position}`)
  if (action !== undefined) conditions.push(sql`r.action = ${action}`)
  if (issue !== undefined) conditions.push(sql`r.issues @> array[${issue}]`)
  if (defenders !== undefined) conditions.push(defenders ? sql`r.concerns_defenders` : sql`not r.concerns_defenders`)
  if (theme !== undefined) conditions.push(sql`r.themes @> array[${theme}]`)
  if (group !== undefined) conditions.push(sql`r.persons @> array[${group}]`)
  if (sdg !== undefined) conditions.push(sql`r.sdg @> array[${sdg}]`)
  if (addressee !== undefined) conditions.push(sql`r.addressee = ${addressee}`)
  if (line !== undefined) conditions.push(sql`r.line = ${line}`)
  if (planned !== undefined) {
    const done = planned === 'done' ? sql`where stands = 'done'` : sql``
    conditions.push(sql`r.slug in (select recommendation from released.recommendation_action ${done})`)
  }
  const byKind = filters['assessed-by']
  if (status === 'not-assessed')
    conditions.push(sql`r.slug not in (select recommendation from ${latestWords(byKind)} a)`)
  else if (status !== undefined)
    conditions.push(sql`r.slug in (select recommendation from ${latestWords(byKind)} a where a.status = ${status})`)
  else if (byKind !== undefined) conditions.push(sql`r.slug in (select recommendation from ${latestWords(byKind)} a)`)
  if (filters.disagree !== undefined) {
    const those = sql`(select recommendation from ${disputed} d)`
    conditions.push(filters.disagree ? sql`r.slug in ${those}` : sql`r.slug not in ${those}`)
  }
  return conditions
}

/** What the State said, or that none has to. */
export const answer: RawBuilder<string> = sql`(case when r.addressee in (${sql.join(addresseesThatAnswer)}) then r.position else 'no-state' end)`

/** Each assessor's newest word on a recommendation to a State, of one kind of assessor or of all; the twin in SQL of `standingOf`. */
export const latestWords = (byKind?: AssessorKind): RawBuilder<unknown> => sql`(
  select distinct on (recommendation, state, by_kind, by_name, ${unnamed}) recommendation, state, by_kind, by_name, status, on_day
  from released.assessment where ${byKind === undefined ? sql`true` : sql`by_kind = ${byKind}`}
  order by recommendation, state, by_kind, by_name, ${unnamed}, on_day desc, number desc, slug)`
const unnamed = sql`(case when by_name is null and by_kind <> 'state' then coalesce(voice, slug) end)`
/** On which recommendation, in which State, newest words differ: the twin in SQL of `disagree` of a standing. */
export const disputed: RawBuilder<unknown> = sql`(
  select recommendation, state from ${latestWords()} a group by recommendation, state having count(distinct status) > 1)`

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
