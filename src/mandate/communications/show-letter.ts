import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { ClockReading } from './deadlines.ts'
import type { Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { findClearance, type ClearanceOnRecord } from './clearances.store.server.ts'
import { listClockEvents, readClock, type StoredClockEvent } from './clocks.store.server.ts'
import { listCorrections, type CorrectionLine } from './corrections.store.server.ts'
import { listDeliveries, type StoredDelivery } from './deliveries.store.server.ts'
import { listSentTo, type SentReminderLine } from './reminders.store.server.ts'
import { listRepliesOf, type ReplyLine } from './replies-listed.store.server.ts'
import { factsOf, listEarlier, type Addressee, type LetterOnRecord } from './letters.store.server.ts'

export interface ShownLetter {
  letter: LetterOnRecord
  addressees: (Addressee & {
    clock: ClockReading
    events: StoredClockEvent[]
    deliveries: StoredDelivery[]
    replies: ReplyLine[]
    reminders: SentReminderLine[]
  })[]
  /** Null where nobody was asked to clear it. */
  clearance: ClearanceOnRecord | null
  corrections: CorrectionLine[]
  /** Those letters to which it goes back that may be seen. */
  earlier: LetterOnRecord[]
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
      deliveries: await listDeliveries(desk.db, id),
      replies: await listRepliesOf(desk.db, id),
      reminders: await listSentTo(desk.db, id)
    })
  }
  const { id } = letter.value
  return done({
    letter: letter.value,
    addressees,
    clearance: await findClearance(desk.db, id),
    corrections: await listCorrections(desk.db, 'letter', id),
    earlier: (await listEarlier(desk.db, id)).filter((one) => may(desk.actor, 'see-letter', factsOf(one)))
  })
}
