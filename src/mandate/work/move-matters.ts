import type { Trx } from '#platform/db.ts'
import { appendEvents, type NewEvent } from '#platform/event-log.ts'
import { told as toldOfCase } from '../cases/desk.ts'
import { updateCase } from '../cases/cases.store.server.ts'
import { addStep } from '../cases/steps.store.server.ts'
import { told as toldOfSubmission } from '../inbox/desk.ts'
import { updateSubmission } from '../inbox/submissions.store.server.ts'
import type { Item } from './away.store.server.ts'
import { told, type WorkDesk } from './desk.ts'
import { updateRequest } from './requests.store.server.ts'
import { updateTask } from './tasks.store.server.ts'
import { addWorkStep } from './words.store.server.ts'

/** From one officer to another, each with its own step and event, as if it were given over by itself. */
export async function moveMatters(
  trx: Trx,
  desk: WorkDesk,
  items: readonly Item[],
  { from, to }: { from: string; to: string },
  last: NewEvent
): Promise<void> {
  const { actor, today } = desk
  const step = { was: from, became: to, officer: actor.id, on: today }
  const events: NewEvent[] = []
  for (const { kind, item } of items) {
    if (kind === 'case') {
      await updateCase(trx, item, { officer: to })
      await addStep(trx, item, { ...step, what: 'in-charge' })
      events.push(toldOfCase(desk, 'case-changed', item, { what: 'in-charge', became: to }))
    } else if (kind === 'submission') {
      await updateSubmission(trx, item, { officer: to })
      events.push(toldOfSubmission(desk, 'submission-assigned', item, { officer: to }))
    } else {
      await (kind === 'task' ? updateTask : updateRequest)(trx, item, { officer: to })
      await addWorkStep(trx, kind, item, { ...step, what: 'officer' })
      events.push(told(desk, kind === 'task' ? 'task-changed' : 'request-changed', [kind, item], { officer: to }))
    }
  }
  await appendEvents(trx, [...events, last])
}
