import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { deleteEpochSecret } from './epochs.store.server.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { giveBackInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/**
 * What was shared with her of an epoch does not open: it goes, so that another may share it again. Only her browser can
 * tell; it stays where nobody else of those who hold keys has it.
 */
export async function giveBackEpoch(desk: OfficeDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(giveBackInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { number } = read.value
  if (!may(actor, 'hold-keys', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const holders = people.holders.filter((one) => one.number === number).map(({ holder }) => holder)
    if (!holders.includes(actor.id)) return refused('not-found', 'number')
    const trusted = readPeopleRoster(people)?.trusted ?? []
    if (!trusted.some(({ id }) => id !== actor.id && holders.includes(id))) return refused('last-holder', 'number')
    await deleteEpochSecret(trx, { mandate, number, holder: actor.id })
    await appendEvents(trx, [told(desk, 'epoch-given-back', actor.id, { number })])
    return done({ number })
  })
}
