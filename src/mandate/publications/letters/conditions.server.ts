import { sql, type RawBuilder } from 'kysely'
import { reportingYearWindow, type Day } from '#mandate/calendar.ts'
import { characterNumber, formNumber } from '#mandate/communications/character.ts'
import { classNumber } from '#mandate/communications/communication.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { statesInRegion, statesInUnGroup } from '#mandate/reference/states-in.ts'
import type { LettersFilters } from './letters-query.ts'

export type Condition = RawBuilder<boolean>

/** Filters on the letter `l`, and on one of its facts `f`: an addressee must fulfil all of the latter at once. */
export interface Conditions {
  letter: Condition[]
  fact: Condition[]
  /** The State whose letters alone are walked through, by an index of their own. */
  state?: string | undefined
}

/** For a list, which walks through letters from the newest on. */
export function listConditions(filters: LettersFilters, lists: Lists, today: Day): Conditions {
  const { kind, joint, mandate, theme, group, reprisal, invented } = filters
  const letter: Condition[] = [...daysOfYears(filters), ...daysSent(filters)]
  if (kind !== undefined) letter.push(sql`l.kind = ${kind}`)
  if (joint !== undefined) letter.push(sql`l.joint = ${joint}`)
  if (mandate !== undefined) letter.push(sql`${mandate} = any (l.signatories)`)
  const records = recordsOf(filters, lists)
  if (records !== null) letter.push(sql`l.mandate = any (${records})`)
  if (theme !== undefined) letter.push(sql`${theme} = any (l.themes)`)
  if (group !== undefined) letter.push(sql`${group} = any (l.groups)`)
  if (reprisal !== undefined) letter.push(sql`(l.reprisal is not null) = ${reprisal}`)
  if (invented !== undefined) letter.push(sql`l.invented = ${invented}`)
  return { letter, fact: addresseeConditions({ ...filters, state: undefined }, lists, today), state: filters.state }
}

/** For a count, which reads facts alone; the letter only where days bound it. */
export function countConditions(filters: LettersFilters, lists: Lists, today: Day): Conditions {
  const { kind, joint, mandate, theme, group, reprisal, invented } = filters
  const fact = addresseeConditions(filters, lists, today)
  const numberOf = (list: string, code: string) => lists.vocabulary.get(list)?.get(code)?.number ?? -1
  if (kind !== undefined) fact.push(sql`f.kind = ${kind}`)
  if (joint !== undefined) fact.push(sql`f.joint = ${joint}`)
  if (mandate !== undefined)
    fact.push(sql`${lists.mandates.get(mandate)?.number ?? -1}::smallint = any (f.signatories)`)
  const records = recordsOf(filters, lists)
  if (records !== null)
    fact.push(sql`f.mandate = any (${records.map((code) => lists.mandates.get(code)?.number ?? -1)}::smallint[])`)
  if (theme !== undefined) fact.push(sql`${numberOf('theme', theme)}::smallint = any (f.themes)`)
  if (group !== undefined) fact.push(sql`${numberOf('group', group)}::smallint = any (f.groups)`)
  if (reprisal !== undefined) fact.push(sql`f.reprisal = ${reprisal}`)
  if (invented !== undefined) fact.push(sql`f.invented = ${invented}`)
  return { letter: daysSent(filters), fact }
}

/** The mandates whose records are listed; null for all. */
function recordsOf({ record }: LettersFilters, { here }: Lists): readonly string[] | null {
  if (record === 'any' || (record === undefined && here.length === 0)) return null
  return record === undefined ? here : [record]
}

export const all = (conditions: Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`

function addresseeConditions(filters: LettersFilters, lists: Lists, today: Day): Condition[] {
  const fact: Condition[] = []
  if (filters.state !== undefined) fact.push(sql`f.state = ${lists.states.get(filters.state)?.number ?? -1}`)
  if (filters.region !== undefined) fact.push(isOneOf(statesInRegion(lists, filters.region, today)))
  if (filters['un-group'] !== undefined) fact.push(isOneOf(statesInUnGroup(lists, filters['un-group'])))
  if (filters.class !== undefined) fact.push(sql`f.class = ${classNumber(filters.class)}`)
  if (filters.year !== undefined) fact.push(sql`f.reporting_year = ${filters.year}`)
  if (filters.calendar !== undefined) fact.push(sql`f.calendar_year = ${filters.calendar}`)
  if (filters.uncertain !== undefined) fact.push(sql`f.certain <> ${filters.uncertain}`)
  if (filters.reply !== undefined) fact.push(replied[filters.reply])
  if (filters.character !== undefined) fact.push(sql`coalesce(f.character, 0) = ${characterNumber(filters.character)}`)
  if (filters.overdue !== undefined) fact.push(sql`${isOverdue(today)} = ${filters.overdue}`)
  return fact
}

const isOneOf = (states: number[]): Condition => sql`f.state = any (${states}::smallint[])`

const replied = {
  none: sql<boolean>`f.form = 0`,
  acknowledged: sql<boolean>`f.form between 1 and ${formNumber('substantive') - 1}`,
  answered: sql<boolean>`f.form = ${formNumber('substantive')}`
}

// The rule itself (reference.clock) is asked only where a pause or an extension can have moved the day; once, for all of them.
export const isOverdue = (today: Day | RawBuilder<Day>): Condition => sql`(case
  when f.clock_events then f.addressee_id = any (array(
    select moved.addressee_id from released.fact moved cross join lateral released.clock_state(moved.addressee_id, ${today}) c
    where moved.clock_events and c.state = 'overdue'))
  else coalesce(f.due_on < ${today}, false) and not f.answered end)`

// A letter of whose day only the month is known stands under its first day, and so within its year.
function daysOfYears({ year, calendar }: LettersFilters): Condition[] {
  const windows = [
    ...(year === undefined ? [] : [reportingYearWindow(year)]),
    ...(calendar === undefined ? [] : [[`${calendar}-01-01`, `${calendar}-12-31`] as const])
  ]
  return windows.map(([from, to]) => sql<boolean>`l.sort_day between ${from} and ${to}`)
}

function daysSent({ from, to }: LettersFilters): Condition[] {
  const bounds: Condition[] = []
  if (from !== undefined) bounds.push(sql`l.sort_day >= ${from}`)
  if (to !== undefined) bounds.push(sql`l.sort_day <= ${to}`)
  if (bounds.length > 0) bounds.push(sql`l.sent_precision <> 'unknown'`)
  return bounds
}
