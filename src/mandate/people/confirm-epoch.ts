import { appendEvents } from '#platform/event-log.ts'
import { saysConfirmed } from '#platform/sealing/epoch-words.ts'
import { undated } from '#platform/sealing/epochs.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type OfficeDesk } from './desk.ts'
import { deleteSecretsOfOthers, holdCurrentEpoch, insertEpoch } from './epochs.store.server.ts'
import { recoveryHolders } from './key-holders.ts'
import { readNewEpoch } from './new-epoch.ts'
import { covers, epochsToCover } from './new-recovery.ts'
import { holdPeople, readPeople } from './officers.store.server.ts'
import { deletePending, pendingOlder, pendingSecrets } from './pending-epochs.store.server.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { putRecovery } from './recovery.store.server.ts'
import { confirmEpochInput } from './schemas.ts'
import { whyNotConfirm } from './two-officers.ts'
import { inOffice } from './with-office.server.ts'

/**
 * A second officer has opened the secret of an epoch that waited, and what comes in from now on is sealed to it. The
 * card comes signed for today by the epoch's own key: who was sealed rubbish can't make it, whatever she would say.
 */
export async function confirmEpoch(desk: OfficeDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(confirmEpochInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { statement, confirmed, recovery, older } = read.value
  if (!may(actor, 'confirm-epoch', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const people = await readPeople(trx)
    const cards = readPeopleRoster(people)?.trusted ?? []
    const trusted = cards.map(({ id }) => id)
    const { pending } = people
    if (!pending) return refused('no-epoch-waits')
    const fault = whyNotConfirm(pending, trusted, actor.id)
    if (fault) return refused(fault)
    const current = await holdCurrentEpoch(trx)
    const card = current && readNewEpoch({ statement }, mandate, current)
    if (!card || undated(card) !== undated(pending.statement.own.value)) return refused('another-epoch', 'statement')
    if (card.openedOn !== today) return refused('epoch-another-day', 'statement', { today })
    const own = cards.find(({ id }) => id === actor.id)!
    if (!saysConfirmed(confirmed, card, own.verifyKey)) return refused('false-signature', 'confirmed')
    const toCover = pending.recovery ? epochsToCover(people, trusted) : []
    // A secret that was destroyed meanwhile is not among them; one that was shared meanwhile its maker did not seal.
    const before = (await pendingOlder(trx)).filter(({ number }) => toCover.includes(number))
    if (![before, older].every((sealed) => covers(sealed, toCover))) return refused('epochs-lacking', 'older')
    // NOTE: none of those is replaced that the first officer sealed: else the second could spoil what the first made.
    const sealed = [...(await pendingSecrets(trx)), { holder: 'recovery-second', body: recovery }]
    await deletePending(trx, mandate)
    await insertEpoch(trx, mandate, { statement, sealed, opened: pending.opened, confirmed }, today)
    const about = { number: card.number, openedBy: pending.by }
    const events = [told(desk, 'epoch-opened', String(card.number), about)]
    if (pending.recovery) {
      await putRecovery(trx, { mandate, recipient: pending.recovery, officer: pending.by, today }, before, older)
      events.push(told(desk, 'recovery-replaced', String(card.number), { madeBy: pending.by }))
    }
    await deleteSecretsOfOthers(trx, mandate, [...trusted, ...recoveryHolders])
    await appendEvents(trx, events)
    return done({ number: card.number })
  })
}
