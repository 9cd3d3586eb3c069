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
  /** SHA-256 of what came; what is sealed anew later has another. */
  bodyHash: Buffer
  /** Null until its day has been committed. */
  leaf: Buffer | null
  /** Whether the leaf follows from salt, id and hash, and stands in the set that the log has of that day. */
  isInLog: boolean
}

/** All that came on a day and is kept still. */
export async function listArrivals(trx: Trx, mandate: string, day: Day): Promise<Arrival[]> {
  const { rows } = await sql<Arrival>`
    select coalesce(l.body_hash, sha256(b.body)) as "bodyHash", case when l.committed_on is not null then l.leaf end as leaf,
      l.leaf = sha256(l.salt || uuid_send(s.id) || l.body_hash) and exists (
        select from platform.event e join platform.event_payload p using (seq)
        where e.mandate = ${mandate} and e.type = 'submissions-received' and e.subject_id = ${day}
          and p.payload -> 'leaves' ? encode(l.leaf, 'hex')) as "isInLog"
    from known.submission s join sealed.submission b using (id) left join known.submission_leaf l on l.submission = s.id
    where s.mandate = ${mandate} and s.received_on = ${day}`.execute(trx)
  return rows
}
