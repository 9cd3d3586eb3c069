import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { readLines } from '../notice.ts'
import { writeBegun } from './helpers.store.server.ts'
import { helperLine } from './schemas.ts'

/** At each start: what `referrals.csv` has and the list never had, the operator's file before the shipped one. */
export async function beginHelpers(db: Db, folders: readonly string[], mandate: string, today: Day): Promise<void> {
  await writeBegun(db, mandate, await readLines(folders, 'referrals.csv', helperLine), today)
}
