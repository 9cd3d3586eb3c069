import type { Trx } from '#platform/db.ts'
import type { NewEvent } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { transition } from '../communications/machines.ts'
import { holdSubject, updatePublication, type SubjectKind } from '../communications/releases.store.server.ts'
import { insertTransitions } from '../communications/transitions.store.server.ts'

/** A code that pages say in words. */
export const takenBack = 'naming-taken-back'

/**
 * What two agreed to and whose day has not come: they looked at another text, in which she was named. It becomes public
 * by itself no more, and waits for two who look at it as it is now.
 */
export async function holdBack(
  trx: Trx,
  desk: Desk,
  changed: readonly { kind: SubjectKind; id: string }[],
  mandate: string
): Promise<NewEvent[]> {
  const events: NewEvent[] = []
  for (const { kind, id } of changed) {
    const { publication } = await holdSubject(trx, kind, id)
    if (publication !== 'scheduled') continue
    const step = transition('publication', publication, 'withheld', takenBack)
    if (!step.ok) continue
    await updatePublication(trx, kind, id, 'withheld', null)
    await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
    events.push(happened(desk, 'release-declined', { kind, id, mandate }, { reason: takenBack }))
  }
  return events
}
