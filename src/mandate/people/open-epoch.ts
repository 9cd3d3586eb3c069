import { appendEvents } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { epochDue } from './epoch-due.ts'
import { deleteSecretsOfOthers, holdCurrentEpoch, insertEpoch } from './epochs.store.server.ts'
import { readNewEpoch } from './new-epoch.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { newEpoch } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/** What comes in from now on is sealed to a new epoch, whose secrets are for those who hold keys today and for the recovery. */
export async function openEpoch(desk: OfficeDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(newEpoch, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'open-epoch', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const trusted = readPeopleRoster(people)?.trusted.map(({ id }) => id) ?? []
    if (!trusted.includes(actor.id)) return refused('not-confirmed-yet')
    const current = await holdCurrentEpoch(trx)
    if (!current) return refused('no-epoch-yet')
    const holders = people.holders.filter(({ number }) => number === current.number).map(({ holder }) => holder)
    const due = epochDue(current.openedOn, holders, trusted, today)
    if (due === null && current.openedOn === today) return refused('epoch-opened-today')
    const card = readNewEpoch(read.value, mandate, current)
    if (!card) return refused('epoch-not-next', 'statement')
    if (card.openedOn !== today) return refused('epoch-another-day', 'statement', { today })
    const sealedTo = read.value.sealed.map(({ holder }) => holder).toSorted()
    if (sealedTo.join() !== [...trusted, 'recovery'].toSorted().join()) return refused('wrong-holders', 'sealed')
    await insertEpoch(trx, mandate, read.value, today)
    await deleteSecretsOfOthers(trx, mandate, [...trusted, 'recovery'])
    await appendEvents(trx, [told(desk, 'epoch-opened', String(card.number), { number: card.number, why: due })])
    return done({ number: card.number })
  })
}
