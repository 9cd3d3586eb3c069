import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { ToRelease } from './load-release.ts'

/** A mission's request that a letter, or its reply, is not published: the mandate decides, and decides knowing of it. */
export interface AskedToWithhold {
  id: string
  state: string
  reason: string
  filedAt: Date | string
}

type Subject = Pick<ToRelease, 'kind' | 'id'>

export async function listAskedToWithhold(db: Db, of: Subject): Promise<AskedToWithhold[]> {
  const { rows } = await sql<AskedToWithhold>`
    select f.id, m.state, f.text as reason, f.filed_at as "filedAt" from known.filing f join known.mission_account m on m.id = f.account
    where ${asks(of)} order by f.filed_at, f.id`.execute(db)
  return rows
}

/** Which there are: all that the job reads of them. */
export async function idsAskedToWithhold(db: Db, of: Subject): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select f.id from known.filing f where ${asks(of)} order by f.id`.execute(
    db
  )
  return rows.map(({ id }) => id)
}

const asks = ({ kind, id }: Subject) =>
  sql`f.kind = 'withhold' and ${
    kind === 'reply'
      ? sql`f.reply = ${id}::uuid`
      : sql`f.reply is null and exists (select from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.filing = f.id and a.letter_id = ${id}::uuid)`
  }`
