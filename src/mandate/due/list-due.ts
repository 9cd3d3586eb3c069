import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { calendarYear, type Day } from '../calendar.ts'
import { allCommitments } from '../commitments/list-commitments.ts'
import { everyVisit } from '../visits/list-visits.ts'
import { pageBehind } from '../page-behind.ts'
import { inTime, isOfMandate, monthOfItem, type DueItem, type DueStanding } from './due.ts'
import type { DueFilters } from './due-query.ts'
import { isWithin, ofAction, ofBill, ofCommitment, ofCouncil, ofLetter, ofReviews, ofVisit } from './items.ts'
import { readActions, readLetterYears, readNext, readOpenLetters, readReviews } from './read.server.ts'

export type Counts = Record<DueStanding, number>
export interface DuePage {
  entries: DueItem[]
  total: number
  counts: Counts
  /** The first year of what is listed, where no year and no standing was asked for, and how much is overdue in all years. */
  open: { from: number; overdue: number } | null
  /** The year that is drawn, month by month, and what is known of it to the year alone. */
  strip: { year: number; months: Counts[]; undated: Counts }
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/** All that fits, in the order of time. */
export async function allDue(db: Db, filters: DueFilters, today: Day): Promise<DueItem[]> {
  const { kind } = filters
  const [from, to] = windowOf(filters, today)
  const [registers, letters] = await Promise.all([
    kind === 'letter' ? [] : ofRegisters(db, today),
    kind === undefined || kind === 'letter' ? lettersIn(db, today, from, to, filters.state ?? null) : []
  ])
  return inTime([
    ...registers.filter((item) => fits(item, filters) && isWithin(item, from, to)),
    ...letters.filter((item) => fits(item, filters))
  ])
}

/** A page of the calendar; from behind the line `after` on. */
export async function listDue(
  db: Db,
  filters: DueFilters,
  today: Day,
  { after = null, limit = 60 }: { after?: string | null; limit?: number } = {}
): Promise<DuePage> {
  const all = await allDue(db, filters, today)
  const page = pageBehind(all, { after, limit }, ({ key }) => key)
  const year = filters.year ?? calendarYear(today)
  const isOpen = filters.year === undefined && filters.stands === undefined
  const byMonth = Map.groupBy(all, monthOfItem)
  return {
    ...page,
    total: all.length,
    counts: countsOf(all),
    open: isOpen ? { from: year, overdue: (await allDue(db, { ...filters, stands: 'overdue' }, today)).length } : null,
    strip: {
      year,
      months: monthNumbers.map((month) => countsOf(byMonth.get(`${year}-${month}`) ?? [])),
      undated: countsOf(byMonth.get(String(year)) ?? [])
    }
  }
}

/** Of which years there is anything. */
export async function yearsOfDue(db: Db, today: Day): Promise<number[]> {
  const [registers, letters] = await Promise.all([
    ofRegisters(db, today),
    whileUnchanged(db, 'due letter years', () => readLetterYears(db))
  ])
  return [...new Set([...registers.map(({ on }) => calendarYear(on)), ...letters])].toSorted((a, b) => b - a)
}

/** What a country's page says of it: as many as the calendar has. The lines are of registers alone: letters stand there with their clocks. */
export async function dueOfCountry(db: Db, state: string, today: Day): Promise<DueOfCountry> {
  const all = (await ofRegisters(db, today)).filter((item) => item.states.includes(state))
  const open = inTime(all.filter(({ stands }) => stands === 'coming' || stands === 'overdue'))
  const inAll = all.filter((item) => isWithin(item, `${calendarYear(today)}-01-01`, null))
  const [coming, overdue] = (await Promise.all(
    (['coming', 'overdue'] as const).map((stands) => allDue(db, { state, stands }, today))
  )) as [DueItem[], DueItem[]]
  return {
    total: inAll.length,
    coming: coming.length,
    overdue: overdue.length,
    byMandates: { coming: coming.filter(isOfMandate).length, overdue: overdue.filter(isOfMandate).length },
    next: [
      ...open.filter(({ stands }) => stands === 'overdue').slice(-1),
      ...open.filter(({ stands }) => stands === 'coming')
    ].slice(0, shown)
  }
}
export interface DueOfCountry {
  total: number
  coming: number
  overdue: number
  /** How many of each a mandate promised about the State, which promised nothing. */
  byMandates: { coming: number; overdue: number }
  /** What is to come, the earliest first, behind the last that is overdue. */
  next: DueItem[]
}

/** What is no letter: some hundreds in all years, so that they are kept and narrowed in memory. */
export const ofRegisters = (db: Db, today: Day): Promise<DueItem[]> =>
  whileUnchanged(db, `due ${today}`, async () => {
    const [reviews, commitments, actions, next, visits] = await Promise.all([
      readReviews(db),
      allCommitments(db, {}, today),
      readActions(db),
      readNext(db),
      everyVisit(db, {}, today)
    ])
    return [
      ...ofReviews(reviews, today),
      ...ofCouncil(today),
      ...commitments.flatMap((one) => ofCommitment(one, today)),
      ...actions.map((one) => ofAction(one, today)),
      ...next.map((one) => ofBill(one, today)),
      ...visits.flatMap((one) => ofVisit(one, today))
    ]
  })

const lettersIn = (db: Db, today: Day, from: Day, to: Day | null, state: string | null): Promise<DueItem[]> =>
  whileUnchanged(db, `due letters ${today} ${from} ${to} ${state}`, async () =>
    (await readOpenLetters(db, today, from, to, state)).map((one) => ofLetter(one, today))
  )

function windowOf({ year, stands }: DueFilters, today: Day): [from: Day, to: Day | null] {
  if (year !== undefined) return [`${year}-01-01`, `${year}-12-31`]
  return [stands === 'overdue' ? '1900-01-01' : `${calendarYear(today)}-01-01`, null]
}

const fits = (item: DueItem, { state, kind, stands }: DueFilters): boolean =>
  (state === undefined || item.states.includes(state)) &&
  (kind === undefined || item.kind === kind) &&
  (stands === undefined || item.stands === stands)

const countsOf = (items: readonly DueItem[]): Counts => {
  const counts: Counts = { coming: 0, overdue: 0, done: 0, dropped: 0, past: 0 }
  for (const { stands } of items) counts[stands]++
  return counts
}
const monthNumbers = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'))
const shown = 4
