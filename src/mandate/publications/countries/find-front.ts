import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import type { ListedLetter } from '../letters/listed-letter.ts'
import { listNewlyPublic } from '../letters/list-letters.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { readTotals, type Totals } from './store.server.ts'

/** What the first page says of the whole record, as of a day. */
export function findFront(db: Db, asOf: Day): Promise<{ totals: Totals; latest: ListedLetter[] }> {
  return whileUnchanged(db, `front ${asOf}`, async () => {
    const [totals, latest] = await Promise.all([readTotals(db, asOf), listNewlyPublic(db, {}, asOf, latestShown)])
    return { totals, latest }
  })
}

const latestShown = 6
