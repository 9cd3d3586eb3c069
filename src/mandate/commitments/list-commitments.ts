import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { lateBy } from '../late-by.ts'
import { pageBehind } from '../page-behind.ts'
import { isOverdue, standingOf, standings, type Commitment, type Stands } from './commitment.ts'
import { searchOf, type CommitmentFilters } from './commitments-query.ts'
import { readAll } from './read.server.ts'

export interface ListedCommitment extends Commitment {
  stands: Stands
  isOverdue: boolean
  late: ReturnType<typeof lateBy>
}

export interface CommitmentsPage {
  entries: ListedCommitment[]
  total: number
  /** Of all that fit, page or not: how they stand. */
  standings: { stands: Stands; count: number }[]
  overdue: number
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/** All that fit, the newest promises first and those of one document in its order. */
export async function allCommitments(db: Db, filters: CommitmentFilters, today: Day): Promise<ListedCommitment[]> {
  const all = await whileUnchanged(
    db,
    `commitments ${searchOf({ ...filters, stands: undefined, overdue: undefined })}`,
    () => readAll(db, filters)
  )
  return all
    .map((one) => ({ ...one, stands: standingOf(one), isOverdue: isOverdue(one, today), late: lateBy(one) }))
    .filter(({ stands }) => filters.stands === undefined || stands === filters.stands)
    .filter((one) => filters.overdue === undefined || one.isOverdue === filters.overdue)
}

export async function listCommitments(
  db: Db,
  filters: CommitmentFilters,
  today: Day,
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {}
): Promise<CommitmentsPage> {
  const all = await allCommitments(db, filters, today)
  const page = pageBehind(all, { after, limit }, ({ slug }) => slug)
  return {
    ...page,
    total: all.length,
    standings: standings.map((stands) => ({ stands, count: all.filter((one) => one.stands === stands).length })),
    overdue: all.filter((one) => one.isOverdue).length
  }
}

/** Null where no commitment has the slug. */
export async function findCommitment(db: Db, slug: string, today: Day): Promise<ListedCommitment | null> {
  return (await allCommitments(db, {}, today)).find((one) => one.slug === slug) ?? null
}
