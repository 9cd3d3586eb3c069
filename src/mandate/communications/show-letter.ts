import type { Day } from '../calendar.ts'
import { done, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { listClockEvents, readClock, type StoredClockEvent } from './store-clocks.server.ts'
import { listRepliesOf, type ReplyLine } from './store-replies.server.ts'
import type { Addressee, LetterOnRecord } from './store-letters.server.ts'

export interface ShownLetter {
  letter: LetterOnRecord
  addressees: (Addressee & { clock: ClockReading; events: StoredClockEvent[]; replies: ReplyLine[] })[]
}

/** A letter with its clocks as of a day, what moved them, and the replies: for the office and its operator. */
export async function showLetter(desk: Desk, name: string, asOf: Day): Promise<Result<ShownLetter>> {
  const letter = await loadLetter(desk, desk.db, name, 'see-letter')
  if (!letter.ok) return letter
  const addressees = []
  for (const addressee of letter.value.addressees) {
    const { id } = addressee
    addressees.push({
      ...addressee,
      clock: await readClock(desk.db, id, asOf),
      events: await listClockEvents(desk.db, id),
      replies: await listRepliesOf(desk.db, id)
    })
  }
  return done({ letter: letter.value, addressees })
}
