import type { Trx } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import { happened, type Desk } from './desk.ts'
import { dropItems, listDraftsOf, writeItems } from './reminder-drafts.store.server.ts'
import { finishReminder } from './reminders.store.server.ts'

/** Takes what is drafted to these addressees out of its reminders; a draft with nothing left is dropped. The events are the caller's to append. */
export async function dropDraftsOf(trx: Trx, desk: Desk, addressees: readonly string[]): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const draft of await listDraftsOf(trx, addressees)) {
    const gone = draft.text.items.filter(({ addressee }) => addressees.includes(addressee))
    const left = draft.text.items.filter((item) => !gone.includes(item))
    await dropItems(
      trx,
      draft.id,
      gone.map(({ addressee }) => addressee)
    )
    if (left.length > 0) {
      await writeItems(trx, draft, left)
      continue
    }
    await finishReminder(trx, draft.id, { status: 'dropped', reason: 'letter-corrected' })
    const subject = { kind: 'reminder' as const, id: draft.id, mandate: draft.mandate }
    const letters = gone.map(({ slug }) => slug)
    events.push(happened(desk, 'reminder-dropped', subject, { reason: 'letter-corrected', letters }))
  }
  return events
}
