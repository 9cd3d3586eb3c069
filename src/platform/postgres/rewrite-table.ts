import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../db.ts'

/**
 * Writes a table's files anew, so that what was deleted before stands in none. Its owner alone may. Behind one who waits
 * for the table all others wait, whoever files too, so while somebody reads it for long, a backup say, it steps back
 * after half a second and comes again. So it does while anything in the cluster runs that began before now: a row that
 * such a transaction might still see would be written again. Throws TableInUse once it has done so for some minutes.
 */
export async function rewriteTable(owner: Db, table: string, { attempts = 60, pause = 3000 } = {}): Promise<void> {
  const deletedBefore = await nextTransaction(owner)
  for (let attempt = 1; attempt <= attempts; attempt++) {
    if ((await areOver(owner, deletedBefore)) && (await rewriteUnlessLocked(owner, table))) return
    await wait(pause)
  }
  throw new TableInUse(table)
}

export class TableInUse extends Error {
  override name = 'TableInUse'
  constructor(table: string) {
    super(`${table} was not written anew: something that began before has not ended`)
  }
}

async function nextTransaction(owner: Db): Promise<string> {
  const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(owner)
  return rows[0]!.xid
}

// NOTE: a snapshot knows the transactions of all databases, and what VACUUM FULL keeps goes by its own snapshot.
async function areOver(owner: Db, xid: string): Promise<boolean> {
  const { rows } = await sql<{ over: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) >= ${xid}::text::xid8 as over`.execute(owner)
  return rows[0]!.over
}

const lockNotAvailable = '55P03'

const rewriteUnlessLocked = (owner: Db, table: string): Promise<boolean> =>
  owner.connection().execute(async (one) => {
    await sql`set lock_timeout = '500ms'`.execute(one)
    try {
      await sql`vacuum (full) ${sql.table(table)}`.execute(one)
      return true
    } catch (error) {
      if ((error as { code?: string }).code === lockNotAvailable) return false
      throw error
    } finally {
      await sql`reset lock_timeout`.execute(one)
    }
  })
