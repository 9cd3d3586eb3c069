import { recordDelivery } from '../communications/record-delivery.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { officeDeskOf, ownMatter, type MissionDesk } from './desk.ts'
import { deskAt } from './door-at.server.ts'
import { ownLetter } from './own-letters.ts'
import { receiptInput } from './schemas.ts'
import { asOffice } from './with-corner.server.ts'

/** The mission has the letter, and says so. Its clock runs from the day of sending and does not move. */
export async function confirmReceipt(desk: MissionDesk, input: unknown): Promise<Result<null>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = readInput(receiptInput, input)
  if (!read.ok) return read
  const letter = await ownLetter(desk, read.value.letter)
  if (!letter.ok) return letter
  const { id, addressee, delivery } = letter.value
  if (delivery === 'receipt-confirmed') return refused('receipt-confirmed-already', 'letter')
  const step = { letter: id, addressees: [addressee], step: 'receipt-confirmed', channel: 'corner' }
  const at = await deskAt(desk, letter.value.mandate)
  if (!at) return refused('not-allowed')
  const recorded = await asOffice(at.office, at.mandate, (db) => recordDelivery(officeDeskOf(at, db), step))
  return recorded.ok ? done(null) : recorded
}
