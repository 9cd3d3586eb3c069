import { sql } from 'kysely'
import { transact, type Db, type Trx } from '#platform/db.ts'

/** In a transaction that sees what this key opens: row-level security asks for it, and for nothing that a query says. */
export function inCorner<T>(db: Db, key: string, work: (trx: Trx) => Promise<T>): Promise<T> {
  return transact(db, async (trx) => {
    await sql`select set_config('vigie.corner', ${key}, true)`.execute(trx)
    return work(trx)
  })
}

/** On one connection that sees the matters of one mandate, for verbs that open a transaction of their own. */
export function asOffice<T>(db: Db, mandate: string, work: (db: Db) => Promise<T>): Promise<T> {
  return db.connection().execute(async (one) => {
    await sql`select set_config('vigie.mandate', ${mandate}, false)`.execute(one)
    try {
      return await work(one)
    } finally {
      await sql`reset vigie.mandate`.execute(one)
    }
  })
}
