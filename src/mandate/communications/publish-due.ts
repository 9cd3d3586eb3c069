import type { Trx } from '#platform/db.ts'
import { appendEvents, type NewEvent } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { projectLetters } from './project.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { publishScheduled } from './releases.store.server.ts'

/** Everything that two people have scheduled and whose day has come becomes public. */
export async function publishDue(desk: Desk): Promise<Result<{ published: number }>> {
  if (!may(desk.actor, 'publish-due')) return refused('not-allowed')
  return inTransaction(desk, async (trx) => {
    const events = await publishNow(trx, desk)
    await appendEvents(trx, events)
    return done({ published: events.length })
  })
}

/** In the transaction of another verb; the events are the caller's to append. */
export async function publishNow(trx: Trx, desk: Desk, id: string | null = null): Promise<NewEvent[]> {
  const due = await publishScheduled(trx, desk.today, id)
  await insertTransitions(
    trx,
    due.map((one) => ({ machine: 'publication', subject: one.id, from: 'scheduled', to: 'public' })),
    desk.actor.id,
    desk.today
  )
  await projectLetters(trx, [...new Set(due.flatMap(({ letters }) => letters))])
  return due.map(({ kind, id: subject, mandate, name }) =>
    happened(desk, 'published', { kind, id: subject, mandate }, { name, on: desk.today })
  )
}
