import { appendEvents } from '#platform/event-log.ts'
import { undated } from '#platform/sealing/epochs.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { deletePending } from './pending-epochs.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { declineEpochInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/**
 * An epoch that waits does not take effect: a second officer can't open its secret, or its maker takes it back. Nothing
 * was sealed to it; another can be opened at once.
 */
export async function declineEpoch(desk: OfficeDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(declineEpochInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'confirm-epoch', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    if (!readPeopleRoster(people)?.trusted.some(({ id }) => id === actor.id)) return refused('not-confirmed-yet')
    const card = people.pending?.statement.own.value
    if (!people.pending || !card || undated(card) !== read.value.keys) return refused('no-epoch-waits')
    const { number } = card
    await deletePending(trx, mandate)
    await appendEvents(trx, [told(desk, 'epoch-declined', String(number), { number, openedBy: people.pending.by })])
    return done({ number })
  })
}
