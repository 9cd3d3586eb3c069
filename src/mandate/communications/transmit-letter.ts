import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { laterOf, type Day } from '../calendar.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { displayKind } from './communication.ts'
import { happened, inTransaction, nothingElse, type Desk } from './desk.ts'
import type { DeliveryChannel } from './delivery.ts'
import { holdClearance, mayGo } from './hold-clearance.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { projectLetters } from './project.ts'
import { readInput } from '../read-input.ts'
import { resolveLetter } from './record-letter.ts'
import { whyUnfit } from './reference-fits.ts'
import { transmissionInput, type TransmissionInput } from './sending-schemas.ts'
import { lacksSignature, type ClearanceOnRecord } from './clearances.store.server.ts'
import { fillDraft, isReferenceTaken } from './contents.store.server.ts'
import { appendDelivery, statesInCorner } from './deliveries.store.server.ts'
import { findLetters, type LetterOnRecord } from './letters.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { tellMissions } from './tell-mission.ts'
import type { NewLetter } from './new-letters.store.server.ts'

export interface TransmittedLetter {
  id: string
  slug: string
  sentOn: Day
}

/**
 * Sends a letter to all its addressees, once every mandate that signs it has cleared this very text. What was
 * sealed becomes known: what is said here is what was sent. Its clocks run from that day on.
 */
export async function transmitLetter(
  desk: Desk,
  input: unknown,
  also: (
    trx: Trx,
    letter: LetterOnRecord,
    channels: ReadonlyMap<string, DeliveryChannel>
  ) => Promise<void> = nothingElse
): Promise<Result<TransmittedLetter>> {
  const read = readInput(transmissionInput, input)
  if (!read.ok) return read
  const { draft, hash, on = desk.today, reference } = read.value
  const loaded = await loadLetter(desk, desk.db, draft, 'transmit-letter', 'draft')
  if (!loaded.ok) return loaded
  const channels = await channelsOf(desk, loaded.value, read.value)
  if (!channels.ok) return channels
  const nobody = await nobodyReads(desk, loaded.value, channels.value)
  if (nobody !== null) return refused('nobody-in-corner', 'channel', { value: nobody })
  return inTransaction<Result<TransmittedLetter>>(desk, async (trx) => {
    const held = await holdClearance(trx, loaded.value.id)
    if (!held.ok) return held
    const { letter, clearance } = held.value
    const go = mayGo(clearance, hash)
    if (!go.ok) return go
    if (await lacksSignature(trx, letter.id, hash)) return refused('not-signed-yet', 'draft', { value: letter.slug })
    const last = lastDay(clearance)
    if (on < last) return refused('before-last-step', 'on', { value: on, last })
    const sent = await asSent({ ...desk, db: trx }, letter, on, read.value)
    if (!sent.ok) return sent
    await fillDraft(trx, letter.id, sent.value)
    await recordSending(trx, desk, letter, on, channels.value)
    await projectLetters(trx, [letter.id])
    await tellMissions(trx, desk, letter, channels.value)
    await also(trx, (await findLetters(trx, [letter.id]))[0]!, channels.value)
    const { slug, kind, signatories } = sent.value
    await appendEvents(trx, [
      happened(
        desk,
        'letter-transmitted',
        { kind: 'letter', id: letter.id, mandate: letter.mandate },
        { slug, draft: letter.slug, kind: displayKind(kind, signatories.length), hash, day: on }
      )
    ])
    return done({ id: letter.id, slug, sentOn: on })
  }).catch((thrown: unknown) => {
    if (isReferenceTaken(thrown))
      return refused('reference-used-twice', 'reference', { value: reference?.number ?? '' })
    throw thrown
  })
}

async function channelsOf(
  { db }: Desk,
  letter: LetterOnRecord,
  { channel, otherChannels = [] }: TransmissionInput
): Promise<Result<Map<string, DeliveryChannel>>> {
  const resolver = await createResolver(db)
  const channels = new Map(letter.addressees.map(({ id }) => [id, channel]))
  for (const [place, other] of otherChannels.entries()) {
    const addressee = pickAddressee(letter, other.addressee, resolver, `otherChannels.${place}.addressee`)
    if (!addressee.ok) return addressee
    channels.set(addressee.value.id, other.channel)
  }
  return done(channels)
}

/** The first addressee whose copy would lie in a corner that nobody can open, while its clock runs; null where there is none. */
async function nobodyReads(
  { db, mandate, now }: Desk,
  { addressees, language }: LetterOnRecord,
  channels: ReadonlyMap<string, DeliveryChannel>
): Promise<string | null> {
  const inCorner = addressees.filter(({ id }) => channels.get(id) === 'corner')
  if (inCorner.length === 0) return null
  const states = await statesInCorner(db, mandate, now)
  const unread = inCorner.find(({ state }) => state === null || !states.has(state))
  if (!unread?.state) return unread?.actorName ?? null
  return (await createResolver(db)).stateName(unread.state, language ?? 'en')
}

// Sent before the last mandate had cleared it, it would not have been cleared.
const lastDay = ({ text, asked }: ClearanceOnRecord): Day =>
  asked.map(({ onDay }) => onDay ?? text.onDay).reduce(laterOf, text.onDay)

/** Without a reference it keeps the address, and so the working reference, by which it was cleared. */
async function asSent(
  desk: Desk,
  letter: LetterOnRecord,
  on: Day,
  sent: TransmissionInput
): Promise<Result<NewLetter>> {
  const { draft: _, hash: _hash, on: _on, channel: _channel, otherChannels: _others, ...contents } = sent
  const resolved = await resolveLetter(desk, {
    ...contents,
    kind: { kind: letter.kind, declaredJoint: false, otherActor: true },
    sentOn: { on, precision: 'day' },
    mandate: letter.mandate,
    addressees: letter.addressees.map((one) => ({ name: one.state ?? one.actorName!, class: one.class })),
    mandates: letter.signatories,
    invented: letter.invented || undefined
  })
  const unfit = resolved.ok && sent.reference ? whyUnfit(sent.reference, resolved.value, desk.today) : []
  if (unfit.length > 0) return { ok: false, errors: unfit }
  return resolved.ok && resolved.value.reference === null ? done({ ...resolved.value, slug: letter.slug }) : resolved
}

async function recordSending(
  trx: Trx,
  desk: Desk,
  letter: LetterOnRecord,
  on: Day,
  channels: ReadonlyMap<string, DeliveryChannel>
): Promise<void> {
  const subjects = [letter.id, ...letter.addressees.map(({ id }) => id)]
  const steps = subjects.map((subject) => ({ machine: 'delivery', subject, from: 'draft', to: 'transmitted' }))
  for (const [addressee, channel] of channels)
    await appendDelivery(trx, addressee, { state: 'transmitted', onDay: on, channel, by: desk.actor.id, reason: null })
  await insertTransitions(trx, steps, desk.actor.id, desk.today)
}
