import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Actor } from '../permissions.ts'
import type { SignedIn } from './sessions.store.server.ts'

/** In a transaction that sees the matters of one mandate alone: row-level security asks for it. */
export function inOffice<T>(db: Db, mandate: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('vigie.mandate', ${mandate}, true)`.execute(trx)
    return work(trx)
  })
}

export const actorOf = ({ officer }: Pick<SignedIn, 'officer'>): Actor => ({
  id: officer.id,
  role: officer.role,
  mandate: officer.mandate
})
