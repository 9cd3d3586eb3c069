import type { Db } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { listClearingTimes } from './clearing-times.store.server.ts'
import { quartilesBy, quartilesOf, type Quartiles } from './quartiles.ts'

export interface ClearingTimes {
  all: Quartiles
  byKind: (Quartiles & { of: string })[]
}

/** Of two years: days from a text first put before those who clear it to its letter sent. For who may see an office's letters. */
export async function clearingTimes(db: Db, mandate: string, today: Day): Promise<ClearingTimes> {
  const waits = await listClearingTimes(db, mandate, { since: addDays(today, -730), today })
  return { all: quartilesOf(waits), byKind: quartilesBy(waits) }
}
