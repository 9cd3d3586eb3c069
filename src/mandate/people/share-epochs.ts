import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { insertEpochSecrets } from './epochs.store.server.ts'
import { keptOf } from './new-recovery.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { shareEpochsInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/** One who was confirmed is given the secrets of the epochs that there are, sealed to her by one who has them. */
export async function shareEpochs(desk: OfficeDesk, input: unknown): Promise<Result<{ shared: number }>> {
  const read = readInput(shareEpochsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { officer, sealed } = read.value
  if (!may(actor, 'share-epochs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const trusted = readPeopleRoster(people)?.trusted.map(({ id }) => id) ?? []
    if (!trusted.includes(actor.id)) return refused('not-confirmed-yet')
    if (!trusted.includes(officer)) return refused('not-a-holder', 'officer')
    const there = keptOf(people.epochs)
    const hers = people.holders.filter(({ holder }) => holder === officer).map(({ number }) => number)
    const wrong = sealed.findIndex(({ number }) => !there.includes(number) || hers.includes(number))
    if (wrong !== -1) return refused('epoch-not-to-share', `sealed.${wrong}`)
    await insertEpochSecrets(
      trx,
      mandate,
      sealed.map((one) => ({ ...one, holder: officer }))
    )
    const numbers = sealed.map(({ number }) => number)
    await appendEvents(trx, [told(desk, 'epochs-shared', officer, { epochs: numbers })])
    return done({ shared: numbers.length })
  })
}
