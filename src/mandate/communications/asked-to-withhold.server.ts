import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { isAskedSince, standingRequests, type WithholdRequest } from './asked-to-withhold.ts'
import type { ToRelease } from './load-release.ts'

/** What a mission asks, with its State: the mandate decides, and decides knowing of it. */
export interface AskedToWithhold extends WithholdRequest {
  state: string
  reason: string
  filedAt: Date | string
}

type Subject = Pick<ToRelease, 'kind' | 'id'>

/** What stands: of each mission its last request. */
export async function listAskedToWithhold(db: Db, of: Subject): Promise<AskedToWithhold[]> {
  const { rows } = await sql<AskedToWithhold>`
    select f.id, f.replaces, f.repeats, m.state, f.text as reason, f.filed_at as "filedAt" from known.filing f join known.mission_account m on m.id = f.account
    where ${asks(of)} order by f.filed_at, f.id`.execute(db)
  return standingRequests(rows)
}

/** All that there are, those too whose place another has taken: a decision answers them all. */
export const idsAskedToWithhold = async (db: Db, of: Subject): Promise<string[]> =>
  (await requests(db, of)).map(({ id }) => id)

/** Whether a mission asks what these, on which it was decided, do not say. */
export const isAskedSinceThen = async (db: Db, of: Subject, decided: readonly string[]): Promise<boolean> =>
  isAskedSince(await requests(db, of), decided)

/** Which there are: all that the job reads of them. */
async function requests(db: Db, of: Subject): Promise<WithholdRequest[]> {
  const { rows } = await sql<WithholdRequest>`
    select f.id, f.replaces, f.repeats from known.filing f where ${asks(of)} order by f.id`.execute(db)
  return rows
}

const asks = ({ kind, id }: Subject) =>
  sql`f.kind = 'withhold' and ${
    kind === 'reply'
      ? sql`f.reply = ${id}::uuid`
      : sql`f.reply is null and exists (select from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.filing = f.id and a.letter_id = ${id}::uuid)`
  }`
