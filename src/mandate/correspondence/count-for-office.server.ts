import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { listTroubled } from './mail-out.store.server.ts'
import { waitsForOfficer } from './mail-states.ts'

/** What lies in the tray, and letters' mails that did not go or may not have gone, and wait for an officer. */
export async function countForOffice(db: Db, mandate: string): Promise<{ tray: number; out: number }> {
  const { rows } = await sql<{ tray: number }>`
    select count(*)::int as tray from known.mail where mandate = ${mandate} and state = 'tray'`.execute(db)
  const out = (await listTroubled(db, mandate)).filter(waitsForOfficer).length
  return { tray: rows[0]!.tray, out }
}
