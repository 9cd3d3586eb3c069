import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** Days that are over, of which something is not in the log yet. */
export async function listUncommittedDays(trx: Trx, mandate: string, before: Day): Promise<Day[]> {
  const { rows } = await sql<{ day: Day }>`
    select s.received_on as day from known.submission s left join known.submission_leaf l on l.submission = s.id
    where s.mandate = ${mandate} and s.received_on < ${before} and l.committed_on is null
    union
    select received_on from known.submission_leaf
    where mandate = ${mandate} and received_on < ${before} and committed_on is null
    order by day`.execute(trx)
  return rows.map(({ day }) => day)
}

/** Makes those that are missing, in the order of random ids, and marks all as committed. */
export async function commitLeaves(trx: Trx, mandate: string, day: Day, today: Day): Promise<Buffer[]> {
  await sql`
    select known.leaf_of(id) from (
      select id from known.submission where mandate = ${mandate} and received_on = ${day} order by id) in_order`.execute(
    trx
  )
  const { rows } = await sql<{ leaf: Buffer }>`
    update known.submission_leaf set committed_on = ${today}
    where mandate = ${mandate} and received_on = ${day} and committed_on is null returning leaf`.execute(trx)
  // What was erased before its day was over has been proven by now: its leaf stands in the log.
  await sql`delete from known.submission_leaf where mandate = ${mandate} and submission is null and committed_on is not null`.execute(
    trx
  )
  return rows.map(({ leaf }) => leaf).toSorted(Buffer.compare)
}

export interface Arrival {
  on: Day
  leaf: Buffer
  salt: Buffer
  bodyHash: Buffer
  committedOn: Day | null
}

/** With which it is proven that it came on its day; null until the leaf is made. */
export async function findArrival(trx: Trx, submission: string): Promise<Arrival | null> {
  const { rows } = await sql<Arrival>`
    select received_on as "on", leaf, salt, body_hash as "bodyHash", committed_on as "committedOn"
    from known.submission_leaf where submission = ${submission}`.execute(trx)
  return rows[0] ?? null
}
