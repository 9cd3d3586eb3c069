import { appendEvents, type NewEvent } from '#platform/event-log.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { saysBegunAgain, saysOpened } from '#platform/sealing/epoch-words.ts'
import { verify } from '#platform/sealing/signing.ts'
import type { z } from 'zod'
import type { Actor, Role } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { findLink, removeEverybody, useLink } from './beginnings.store.server.ts'
import { checkWay } from './check-way.ts'
import type { FrontDoor } from './desk.ts'
import { endGuestAccess } from './guest-access.store.server.ts'
import { deleteSecretsOfOthers, holdCurrentEpoch, insertEpoch, insertEpochSecrets } from './epochs.store.server.ts'
import { isSealedTo, mayHoldKeys, recoveryHolders } from './key-holders.ts'
import { readNewEpoch } from './new-epoch.ts'
import { keptOf } from './new-recovery.ts'
import { holdPeople, insertOfficer, isCardTaken, readPeople } from './officers.store.server.ts'
import { openSession, type SessionOpened } from './open-session.ts'
import { deletePending } from './pending-epochs.store.server.ts'
import { peopleEvent } from './people-event.ts'
import { beginAgainInput } from './schemas.ts'
import { insertWay } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/**
 * An office that nobody can come into any more begins again: with an officer whose browser has opened the open epoch's
 * keys by the recovery sheet. She shows it by what those keys sign: her card, and an epoch that follows. Who was there
 * before is removed; of the sheet nothing comes here.
 */
export async function beginAgain(
  { db, mandate, now, today, where }: FrontDoor,
  input: unknown
): Promise<Result<SessionOpened>> {
  const read = readInput(beginAgainInput, input)
  if (!read.ok) return read
  const { token, card, signIn, epoch, opened, proof, older, name, lang, device } = read.value
  return inOffice(db, mandate, async (trx) => {
    await holdPeople(trx, mandate)
    const link = await findLink(trx, token, now)
    if (!link) return refused('link-not-good', 'token')
    const current = await holdCurrentEpoch(trx)
    const { epochs } = await readPeople(trx)
    const fault = current
      ? whyNotBegun(read.value, { mandate, current, kept: keptOf(epochs), today })
      : error('no-epoch-yet')
    if (fault) return { ok: false as const, errors: [fault] }
    if (await isCardTaken(trx, card.value)) return refused('keys-in-use', 'card')
    const way = await checkWay(trx, signIn.way, where, now)
    if (!way.ok) return way
    const officer = card.value.id
    const { number } = epoch.statement.own.value
    const removed = await removeEverybody(trx, mandate, now)
    await deletePending(trx, mandate)
    await insertOfficer(trx, { card, name, lang, first: true, now })
    const wayId = await insertWay(trx, officer, way.value, signIn, now)
    await insertEpoch(trx, mandate, { ...epoch, opened }, today)
    await insertEpochSecrets(
      trx,
      mandate,
      older.map((one) => ({ ...one, holder: officer }))
    )
    await deleteSecretsOfOthers(trx, mandate, [officer, ...recoveryHolders])
    await useLink(trx, link.id, { officer, epoch: number, proof, now })
    const actor: Actor = { id: officer, role: card.value.role as Role, mandate }
    const takenOut: NewEvent[] = []
    for (const guest of removed) {
      const event = await endGuestAccess(trx, { mandate, actor, today }, { guest, why: 'left' })
      if (event) takenOut.push(event)
    }
    const told = (type: Parameters<typeof peopleEvent>[0], subject: string, payload: object) =>
      peopleEvent(type, subject, officer, mandate, now, payload)
    await appendEvents(trx, [
      told('office-begun-again', officer, { epoch: number, removed }),
      ...takenOut,
      told('officer-enrolled', officer, { role: card.value.role }),
      told('epoch-opened', String(number), { number, why: 'begun-again' })
    ])
    return done(await openSession(trx, { officer, way: wayId, device, now }))
  })
}

function whyNotBegun(
  { card, epoch, opened, proof, older }: z.output<typeof beginAgainInput>,
  { mandate, current, kept, today }: { mandate: string; current: EpochCard; kept: readonly number[]; today: string }
): DomainError | null {
  if (!verify(card, 'officer-card', card.value.verifyKey)) return error('false-signature', 'card')
  if (card.value.mandate !== mandate) return error('another-mandate', 'card')
  if (!mayHoldKeys(card.value.role)) return error('first-officer-role', 'card')
  const next = readNewEpoch(epoch, mandate, current)
  if (!next) return error('epoch-not-next', 'epoch')
  if (next.openedOn !== today) return error('epoch-another-day', 'epoch', { today })
  // The sheet that was typed stays in force: another one is made afterwards, by an officer.
  if (next.recovery) return error('another-recovery', 'epoch')
  if (!saysOpened(opened, next, card.value.verifyKey)) return error('false-signature', 'opened')
  if (!saysBegunAgain(proof, card.value, next, current.verifyKey)) return error('false-signature', 'proof')
  if (!isSealedTo(epoch.sealed, [card.value.id])) return error('wrong-holders', 'epoch')
  const numbers = older.map(({ number }) => number)
  const isWhole = numbers.includes(current.number) && new Set(numbers).size === numbers.length
  return isWhole && numbers.every((one) => kept.includes(one)) ? null : error('epoch-not-to-share', 'older')
}
