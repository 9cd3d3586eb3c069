import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { pageBehind } from '../page-behind.ts'
import { isMade, isWaiting, statusOf, visitStatuses, type VisitStatus } from './steps.ts'
import {
  findVisit as findWhole,
  readMeetings,
  readStandingInvitations,
  readVisits,
  type Meeting,
  type StandingInvitation
} from './store.server.ts'
import { asOf, dayInOrder, yearOf, type Visit } from './visit.ts'
import type { VisitFilters } from './visits-query.ts'
import { waitOf, type Wait } from './waiting.ts'

export type { Meeting, StandingInvitation }

/** A visit with all that is derived of it on a day. */
export interface ListedVisit extends Visit {
  status: VisitStatus | null
  /** For the filter: of the visit, of its plan, or of the last step. */
  year: number | null
  /** The year in which it was made; null while it was not, or where that is not known. */
  madeIn: number | null
  wait: Wait | null
  asOf: Day | null
}
export interface VisitsPage {
  entries: ListedVisit[]
  total: number
  /** How many stand how, of all that fit but for the filter of status. */
  statuses: { status: VisitStatus; count: number }[]
  /** How many were made in each year from the first to the last in which one was, those of earlier holders apart. */
  made: { year: number; count: number }[]
  older: string | null
}

const derived = (visit: Visit, today: Day): ListedVisit => ({
  ...visit,
  status: statusOf(visit),
  year: yearOf(visit),
  madeIn: visit.events.some(({ step }) => step === 'completed') ? yearOf(visit) : null,
  wait: waitOf(visit, today),
  asOf: asOf(visit)
})

/** All of them, what moved last before all others. They are few: read once, until something is released. */
const all = (db: Db, today: Day): Promise<ListedVisit[]> =>
  whileUnchanged(db, `visits ${today}`, async () => {
    const visits = (await readVisits(db)).map((visit) => derived(visit, today))
    const dayOf = ({ events }: Visit) => (events.length > 0 ? dayInOrder(events.at(-1)!) : '')
    return visits.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || a.slug.localeCompare(b.slug))
  })

const fits =
  ({ state, status, kind, year, asked }: VisitFilters) =>
  (visit: ListedVisit) =>
    (state === undefined || visit.state === state) &&
    (status === undefined || visit.status === status) &&
    (kind === undefined || visit.kind === kind) &&
    (year === undefined || visit.year === year) &&
    (asked === undefined || (wasAsked(visit) && (asked === 'any' || isMade(visit.status))))

const wasAsked = ({ events }: ListedVisit) => events.some(({ step }) => step === 'requested')

/** Every one that fits, in the order of the list. */
export const everyVisit = async (db: Db, filters: VisitFilters, today: Day): Promise<ListedVisit[]> =>
  (await all(db, today)).filter(fits(filters))

/** A page of the register, what moved last first; from behind the visit `after` on. */
export async function listVisits(
  db: Db,
  filters: VisitFilters,
  today: Day,
  { after = null, limit = 25 }: { after?: string | null; limit?: number } = {}
): Promise<VisitsPage> {
  const others = await everyVisit(db, { ...filters, status: undefined }, today)
  const found = others.filter(fits(filters))
  const page = pageBehind(found, { after, limit }, ({ slug }) => slug)
  const statuses = visitStatuses
    .map((status) => ({ status, count: others.filter((visit) => visit.status === status).length }))
    .filter(({ count }) => count > 0)
  return { ...page, total: found.length, statuses, made: madeByYear(others) }
}

/** A year between two others in which none was made is said too. */
function madeByYear(visits: readonly ListedVisit[]): VisitsPage['made'] {
  const made = visits.flatMap(({ kind, madeIn }) => (kind === 'before' || madeIn === null ? [] : madeIn))
  if (made.length === 0) return []
  const first = Math.min(...made)
  return Array.from({ length: Math.max(...made) - first + 1 }, (_, at) => ({
    year: first + at,
    count: made.filter((year) => year === first + at).length
  }))
}

/** How many requests wait, how many visits were made, of those that fit. */
export async function countVisits(db: Db, filters: VisitFilters, today: Day) {
  const found = await everyVisit(db, filters, today)
  return {
    all: found.length,
    waiting: found.filter(({ status }) => isWaiting(status)).length,
    made: found.filter(({ status }) => isMade(status)).length
  }
}

export async function findVisit(db: Db, slug: string, today: Day): Promise<ListedVisit | null> {
  const visit = await findWhole(db, slug)
  return visit && derived(visit, today)
}

/** Visits that follow this one up. */
export const followUpsOf = async (db: Db, slug: string, today: Day): Promise<ListedVisit[]> =>
  (await all(db, today)).filter(({ earlier }) => earlier === slug)

export const listMeetings = (db: Db): Promise<Meeting[]> => whileUnchanged(db, 'meetings', () => readMeetings(db))
export const listStandingInvitations = (db: Db): Promise<StandingInvitation[]> =>
  whileUnchanged(db, 'standing invitations', () => readStandingInvitations(db))
