import type { Db, Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { verify } from '#platform/sealing/signing.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type DomainError, type Result } from '../result.ts'
import { insertWay } from './add-way.server.ts'
import { checkWay, type Where } from './check-way.ts'
import { insertEpoch } from './epochs.store.server.ts'
import { isFirstEpoch, readNewEpoch } from './new-epoch.ts'
import { findInvitation, useInvitation } from './officers.store.server.ts'
import { peopleEvent } from './people-event.ts'
import { enrolInput } from './schemas.ts'
import { sessionLife } from './session-life.ts'
import { insertSession } from './sessions.store.server.ts'
import { inOffice } from './with-office.server.ts'

export interface Enrolled {
  officer: string
  token: string
}

/** A one-time link becomes an officer, her way in, and (the first one) the mandate's first epoch and its recovery. */
export async function enrolOfficer(
  { db, mandate, now, today, where }: { db: Db; mandate: string; now: Date; today: string; where: Where },
  input: unknown
): Promise<Result<Enrolled>> {
  const read = readInput(enrolInput, input)
  if (!read.ok) return read
  const { token, card, signIn, first, name, lang, device } = read.value
  if (!verify(card, 'officer-card', card.value.verifyKey)) return refused('false-signature', 'card')
  return inOffice(db, mandate, async (trx) => {
    const invitation = await findInvitation(trx, token, mandate, now)
    if (!invitation) return refused('link-not-good', 'token')
    const fault = whyNotEnrolled(read.value, invitation, mandate)
    if (fault) return { ok: false as const, errors: [fault] }
    const way = await checkWay(trx, signIn.way, where, now)
    if (!way.ok) return way
    const officer = card.value.id
    await insertOfficer(trx, { ...card.value, card, name, lang, first: invitation.isFirst, now })
    const wayId = await insertWay(trx, officer, way.value, signIn, now)
    await useInvitation(trx, token, officer, now)
    if (first) await insertFirstEpoch(trx, mandate, officer, first, today)
    const session = {
      officer,
      way: wayId,
      device,
      now,
      expiresAt: new Date(now.getTime() + sessionLife.absolute * 60_000)
    }
    const sessionToken = await insertSession(trx, session)
    const events = [peopleEvent('officer-enrolled', officer, officer, mandate, now, { role: card.value.role })]
    if (first) events.push(peopleEvent('epoch-opened', '1', officer, mandate, now, { number: 1 }))
    await appendEvents(trx, events)
    return done({ officer, token: sessionToken })
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
  if (invitation.isFirst && !['case-officer', 'rapporteur'].includes(role)) return as('first-officer-role', 'card')
  if (invitation.isFirst !== Boolean(first)) return as(first ? 'epoch-not-first' : 'required', 'first')
  if (!first) return null
  const epoch = readNewEpoch(first.epoch, mandate)
  if (!epoch || !isFirstEpoch(epoch)) return as('false-signature', 'first.epoch')
  const holders = first.epoch.sealed.map(({ holder }) => holder).toSorted()
  return holders.join() === [card.value.id, 'recovery'].toSorted().join() ? null : as('wrong-holders', 'first.epoch')
}

async function insertFirstEpoch(
  trx: Trx,
  mandate: string,
  officer: string,
  { recovery, epoch }: NonNullable<ReturnType<typeof enrolInput.parse>['first']>,
  today: string
): Promise<void> {
  await trx
    .insertInto('known.recovery_recipient')
    .values({ mandate, recipient: recovery, made_on: today, by_officer: officer })
    .execute()
  await insertEpoch(trx, mandate, epoch, today)
}

async function insertOfficer(
  trx: Trx,
  one: {
    id: string
    mandate: string
    role: string
    recipient: string
    verifyKey: string
    card: object
    name: string
    lang: string
    first: boolean
    now: Date
  }
): Promise<void> {
  await trx
    .insertInto('known.officer')
    .values({
      id: one.id,
      mandate: one.mandate,
      name: one.name,
      role: one.role,
      lang: one.lang,
      recipient: one.recipient,
      verify_key: Buffer.from(one.verifyKey, 'base64url'),
      card: JSON.stringify(one.card),
      is_first: one.first,
      enrolled_at: one.now
    })
    .execute()
}
