import { appendEvents } from '#platform/event-log.ts'
import { verify } from '#platform/sealing/signing.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type DomainError, type Result } from '../result.ts'
import { checkWay } from './check-way.ts'
import type { FrontDoor } from './desk.ts'
import { insertEpoch } from './epochs.store.server.ts'
import { isFirstEpoch, readNewEpoch } from './new-epoch.ts'
import { findInvitation, useInvitation } from './invitations.store.server.ts'
import { insertOfficer, isCardTaken, isNameTaken } from './officers.store.server.ts'
import { isSealedTo, mayHoldKeys } from './key-holders.ts'
import { openSession, type SessionOpened } from './open-session.ts'
import { peopleEvent } from './people-event.ts'
import { insertRecovery } from './recovery.store.server.ts'
import { enrolInput } from './schemas.ts'
import { insertWay } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** A one-time link becomes an officer, her way in, and (the first one) the mandate's first epoch and its recovery. */
export async function enrolOfficer(
  { db, mandate, now, today, where }: FrontDoor,
  input: unknown
): Promise<Result<SessionOpened>> {
  const read = readInput(enrolInput, input)
  if (!read.ok) return read
  const { token, card, signIn, first, name, lang, device } = read.value
  if (!verify(card, 'officer-card', card.value.verifyKey)) return refused('false-signature', 'card')
  return inOffice(db, mandate, async (trx) => {
    const invitation = await findInvitation(trx, token, mandate, now)
    if (!invitation) return refused('link-not-good', 'token')
    const fault = whyNotEnrolled(read.value, invitation, mandate)
    if (fault) return { ok: false as const, errors: [fault] }
    if (await isNameTaken(trx, mandate, name)) return refused('name-taken', 'name')
    if (await isCardTaken(trx, card.value)) return refused('keys-in-use', 'card')
    const way = await checkWay(trx, signIn.way, where, now)
    if (!way.ok) return way
    const officer = card.value.id
    await insertOfficer(trx, { card, name, lang, first: invitation.isFirst, now })
    const wayId = await insertWay(trx, officer, way.value, signIn, now)
    await useInvitation(trx, token, officer, now)
    if (first) {
      await insertRecovery(trx, { mandate, recipient: first.recovery, officer, today })
      await insertEpoch(trx, mandate, first.epoch, today)
    }
    const events = [peopleEvent('officer-enrolled', officer, officer, mandate, now, { role: card.value.role })]
    if (first) events.push(peopleEvent('epoch-opened', '1', officer, mandate, now, { number: 1 }))
    await appendEvents(trx, events)
    return done(await openSession(trx, { officer, way: wayId, device, now }))
  })
}

function whyNotEnrolled(
  { card, first }: ReturnType<typeof enrolInput.parse>,
  invitation: { role: string | null; mandate: string; isFirst: boolean },
  mandate: string
): DomainError | null {
  const { role } = card.value
  const as = (code: string, field: string): DomainError => ({ code, field, params: {} })
  if (card.value.mandate !== mandate || invitation.mandate !== mandate) return as('another-mandate', 'card')
  if (invitation.role && role !== invitation.role) return as('another-role', 'card')
  // Whoever holds the first keys must be somebody who may hold keys at all.
  if (invitation.isFirst && !mayHoldKeys(role)) return as('first-officer-role', 'card')
  if (invitation.isFirst !== Boolean(first)) return as(first ? 'epoch-not-first' : 'required', 'first')
  if (!first) return null
  const epoch = readNewEpoch(first.epoch, mandate)
  if (!epoch || !isFirstEpoch(epoch)) return as('false-signature', 'first.epoch')
  return isSealedTo(first.epoch.sealed, [card.value.id]) ? null : as('wrong-holders', 'first.epoch')
}
