import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { readLetterCounts, type LetterCounts } from '#mandate/statistics/letter-counts.ts'
import type { ListedLetter } from '../letters/listed-letter.ts'
import { countLetters, listNewlyPublic } from '../letters/list-letters.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'

export interface Front {
  /** Letters once for each addressee, and letters once each. */
  totals: LetterCounts & { distinctLetters: number }
  latest: ListedLetter[]
}

/** What the first page says of the whole record, as of a day. */
export function findFront(db: Db, asOf: Day): Promise<Front> {
  return whileUnchanged(db, `front ${asOf}`, async () => {
    const [counted, { letters }, latest] = await Promise.all([
      readLetterCounts(db, asOf, []),
      countLetters(db, {}, asOf),
      listNewlyPublic(db, {}, asOf, latestShown)
    ])
    return { totals: { ...counted.at(), distinctLetters: letters }, latest }
  })
}

const latestShown = 6
