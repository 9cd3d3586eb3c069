import { sql } from 'kysely'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import type { Actor } from '../permissions.ts'
import type { OfficeDesk } from './desk.ts'
import type { Resumed } from './resume-session.ts'

/** In a transaction that sees the matters of one mandate alone: row-level security asks for it. */
export function inOffice<T>(db: Db, mandate: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return transact(db, async (trx) => {
    await worksFor(trx, mandate)
    return work(trx)
  })
}

/** From here on the transaction is of this mandate. */
export async function worksFor(trx: Trx, mandate: string): Promise<void> {
  await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
}

/** Her desk for the verbs that open their own transactions, letters' and mail's: on a database of her mandate alone. */
export const lettersDesk = ({ db, actor, mandate, now, today }: OfficeDesk) => ({
  db: ofMandate(db, mandate),
  actor,
  mandate,
  now,
  today
})

export const actorOf = ({ officer, trusted }: Pick<Resumed, 'officer' | 'trusted'>): Actor => ({
  id: officer.id,
  role: officer.role,
  mandate: officer.mandate,
  trusted
})
