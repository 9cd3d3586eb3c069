import type { Trx } from '#platform/db.ts'
import type { Desk } from './desk.ts'
import { needsFollowUp } from './draft-follow-up.ts'
import { holdLetters } from './letters.store.server.ts'
import { findInvented, findUnsatisfied, listOwed } from './owed.store.server.ts'
import { dropItems, writeItems } from './reminder-drafts.store.server.ts'
import { factsOf } from './reminders.ts'
import type { Reminder, ReminderItem } from './reminders.store.server.ts'

/** Takes out of a held draft what is owed no more, and writes what stays as the ledger has it today. */
export async function bringToLedger(
  trx: Trx,
  desk: Desk,
  reminder: Reminder
): Promise<{ left: ReminderItem[]; takenOut: ReminderItem[] }> {
  const { items } = reminder.text
  await holdLetters(
    trx,
    items.map(({ letter }) => letter)
  )
  const owed = await stillTrue(trx, desk, reminder)
  // A draft of before, in which both stand: what is real stays, the rest is drafted anew by itself.
  const invented = await findInvented(
    trx,
    items.map(({ addressee }) => addressee)
  )
  const isMixed = items.some(({ addressee }) => invented.has(addressee) !== invented.has(items[0]!.addressee))
  const takenOut = items.filter(({ addressee }) => !owed.has(addressee) || (isMixed && invented.has(addressee)))
  await dropItems(
    trx,
    reminder.id,
    takenOut.map(({ addressee }) => addressee)
  )
  const left = items
    .filter((item) => !takenOut.includes(item))
    .map((item) => ({ ...item, ...owed.get(item.addressee) }))
  if (left.length > 0 && factsOf(left) !== factsOf(items)) await writeItems(trx, reminder, left)
  return { left, takenOut }
}

/** Of each addressee that still owes, what the ledger says of it today. */
async function stillTrue(
  trx: Trx,
  desk: Desk,
  { kind, text: { items } }: Reminder
): Promise<Map<string, Partial<ReminderItem>>> {
  const addressees = items.map(({ addressee }) => addressee)
  if (kind === 'reminder')
    return new Map(
      (await listOwed(trx, desk.today, addressees)).map(({ addressee, slug, reference, kind: of, dueOn, sentOn }) => [
        addressee,
        { slug, reference, kind: of, dueOn, sentOn }
      ])
    )
  const open = new Map<string, Partial<ReminderItem>>()
  for (const addressee of addressees) {
    const unsatisfied = await findUnsatisfied(trx, addressee)
    if (needsFollowUp(unsatisfied)) open.set(addressee, { open: unsatisfied.open })
  }
  return open
}
