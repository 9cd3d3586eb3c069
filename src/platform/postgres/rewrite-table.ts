import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../db.ts'

/**
 * Writes a table's files anew, so that what was deleted stands in none. Its owner alone may. Behind one who waits for
 * the table all others wait, whoever files too, so while somebody reads it for long, a backup say, it steps back after
 * half a second and comes again. Throws LockNotAvailable (55P03) once it has done so for some minutes.
 */
export async function rewriteTable(owner: Db, table: string, { attempts = 60, pause = 3000 } = {}): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryOnce(owner, table)
    } catch (error) {
      if ((error as { code?: string }).code !== '55P03' || attempt === attempts) throw error
    }
    await wait(pause)
  }
}

const tryOnce = (owner: Db, table: string): Promise<void> =>
  owner.connection().execute(async (one) => {
    await sql`set lock_timeout = '500ms'`.execute(one)
    try {
      await sql`vacuum (full) ${sql.table(table)}`.execute(one)
    } finally {
      await sql`reset lock_timeout`.execute(one)
    }
  })
