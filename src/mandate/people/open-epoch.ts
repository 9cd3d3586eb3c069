import { appendEvents } from '#platform/event-log.ts'
import { saysOpened } from '#platform/sealing/epoch-words.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { epochDue } from './epoch-due.ts'
import { deleteSecretsOfOthers, holdCurrentEpoch, insertEpoch } from './epochs.store.server.ts'
import { isSealedTo, recoveryHolders } from './key-holders.ts'
import { readNewEpoch } from './new-epoch.ts'
import { faultOfRecovery } from './new-recovery.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { insertPending } from './pending-epochs.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { putRecovery } from './recovery.store.server.ts'
import { openEpochInput } from './schemas.ts'
import { needsSecond } from './two-officers.ts'
import { inOffice } from './with-office.server.ts'

export interface EpochOpening {
  number: number
  /** It waits for a second officer, and the epoch before stays the open one. */
  pending: boolean
}

/**
 * A new epoch, whose secrets are for those who hold keys today and for the recovery. One officer could seal rubbish to
 * all but herself, and read alone what comes in: so it takes effect once a second one confirms it, where there is one.
 */
export async function openEpoch(desk: OfficeDesk, input: unknown): Promise<Result<EpochOpening>> {
  const read = readInput(openEpochInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'open-epoch', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const roster = readPeopleRoster(people)
    const cards = roster?.trusted ?? []
    const own = cards.find(({ id }) => id === actor.id)
    if (!own) return refused('not-confirmed-yet')
    const current = await holdCurrentEpoch(trx)
    if (!current) return refused('no-epoch-yet')
    if (people.pending) return refused('epoch-waits-already')
    const trusted = cards.map(({ id }) => id)
    const holders = people.holders.filter(({ number }) => number === current.number).map(({ holder }) => holder)
    const due = epochDue(current.openedOn, holders, trusted, today)
    const { statement, opened, sealed, recovery, older } = read.value
    if (due === null && current.openedOn === today && !recovery) return refused('epoch-opened-today')
    const card = readNewEpoch(read.value, mandate, current)
    if (!card) return refused('epoch-not-next', 'statement')
    if (card.openedOn !== today) return refused('epoch-another-day', 'statement', { today })
    if (!saysOpened(opened, card, own.verifyKey)) return refused('false-signature', 'opened')
    const fault = faultOfRecovery(read.value, people, trusted, { card, state: roster!.state })
    if (fault) return { ok: false as const, errors: [fault] }
    if (!isSealedTo(sealed, trusted)) return refused('wrong-holders', 'sealed')
    const pending = needsSecond(trusted)
    const about = { number: card.number, why: recovery ? 'recovery' : due }
    if (pending) await insertPending(trx, mandate, { statement, opened, sealed, recovery, older, by: actor.id, today })
    else {
      await insertEpoch(trx, mandate, read.value, today)
      if (recovery) await putRecovery(trx, { mandate, recipient: recovery, officer: actor.id, today }, older)
      await deleteSecretsOfOthers(trx, mandate, [...trusted, ...recoveryHolders])
    }
    const events = [told(desk, pending ? 'epoch-proposed' : 'epoch-opened', String(card.number), about)]
    if (recovery && !pending) events.push(told(desk, 'recovery-replaced', String(card.number), { madeBy: actor.id }))
    await appendEvents(trx, events)
    return done({ number: card.number, pending })
  })
}
