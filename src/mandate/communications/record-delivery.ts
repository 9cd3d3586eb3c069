import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { createResolver, type Resolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import type { DeliveryStep } from './delivery.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { mayGo } from './hold-clearance.ts'
import { loadLetter, pickAddressee } from './load.ts'
import { transition } from './machines.ts'
import { readInput } from '../read-input.ts'
import { deliveryInput } from './sending-schemas.ts'
import { findClearance } from './clearances.store.server.ts'
import { listNamingWithdrawals } from './naming.store.server.ts'
import { appendDelivery, listDeliveries } from './deliveries.store.server.ts'
import { findLetters, holdLetters, type Addressee, type LetterOnRecord } from './letters.store.server.ts'
import { findSentHash } from './sent-hash.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'

export interface RecordedDelivery {
  letter: string
  step: DeliveryStep
  on: Day
  addressees: { id: string; state: string | null; actorName: string | null; from: string }[]
}

/**
 * A letter on its way to its addressees: it has arrived, it came back, it was sent again. No clock moves: day 0
 * stays the day of sending that the letter bears.
 */
export async function recordDelivery(
  desk: Desk,
  input: unknown,
  also: Also<null> = nothingElse
): Promise<Result<RecordedDelivery>> {
  const read = readInput(deliveryInput, input)
  if (!read.ok) return read
  const { step, on = desk.today, channel, hash, reason = null } = read.value
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'record-delivery')
  if (!loaded.ok) return loaded
  if (on > desk.today) return refused('date-to-come', 'on', { value: on, today: desk.today })
  const resolver = await createResolver(desk.db)
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    const letter = (await findLetters(trx, [loaded.value.id]))[0]!
    const picked = pickAddressees(letter, read.value.addressees, resolver)
    if (!picked.ok) return picked
    const refusal =
      (await dayRefusal(trx, letter, picked.value, on)) ??
      (await textRefusal(trx, letter, step, hash)) ??
      (await namingRefusal(trx, letter, picked.value, step))
    if (refusal) return refusal
    const steps = []
    for (const addressee of picked.value) {
      const taken = transition('delivery', addressee.delivery, step, reason)
      if (!taken.ok) return taken
      steps.push({ ...taken.value, subject: addressee.id })
    }
    for (const { subject, reason: why } of steps)
      await appendDelivery(trx, subject, { state: step, onDay: on, channel, by: desk.actor.id, reason: why })
    await insertTransitions(trx, steps, desk.actor.id, desk.today)
    await also(trx, null)
    await appendEvents(
      trx,
      steps.map(({ subject, from }) =>
        happened(
          desk,
          'delivery-recorded',
          { kind: 'addressee', id: subject, mandate: letter.mandate },
          { letter: letter.slug, from, to: step, day: on, channel }
        )
      )
    )
    return done({
      letter: letter.slug,
      step,
      on,
      addressees: picked.value.map(({ id, state, actorName, delivery }) => ({ id, state, actorName, from: delivery }))
    })
  })
}

function pickAddressees(
  letter: LetterOnRecord,
  names: readonly string[] | undefined,
  resolver: Resolver
): Result<Addressee[]> {
  if (!names?.length) {
    const only = pickAddressee(letter, undefined, resolver, 'addressees')
    return only.ok ? done([only.value]) : only
  }
  const picked = new Map<string, Addressee>()
  for (const [place, name] of names.entries()) {
    const one = pickAddressee(letter, name, resolver, `addressees.${place}`)
    if (!one.ok) return one
    picked.set(one.value.id, one.value)
  }
  return done([...picked.values()])
}

/** What happened to a letter is told in the order of its days. */
async function dayRefusal(trx: Trx, letter: LetterOnRecord, addressees: readonly Addressee[], on: Day) {
  if (letter.sentOn !== null && on < letter.sentOn)
    return refused('before-the-letter', 'on', { value: on, sent: letter.sentOn })
  for (const { id } of addressees) {
    const last = (await listDeliveries(trx, id)).at(-1)
    if (last && on < last.onDay) return refused('before-last-step', 'on', { value: on, last: last.onDay })
  }
  return null
}

/**
 * What was cleared is what goes, the second time too. A letter that nobody was asked to clear needs no such word; of one
 * that was drafted here the text that went is kept, and its pages are made of that one alone.
 */
async function textRefusal(trx: Trx, letter: LetterOnRecord, step: DeliveryStep, hash: string | undefined) {
  const clearance = step === 'transmitted' ? await findClearance(trx, letter.id) : null
  const go = clearance && mayGo(clearance, hash ?? (await findSentHash(trx, letter.id)) ?? undefined)
  return go?.ok === false ? go : null
}

/** The text that was cleared names somebody who since took back that this addressee may be told: it goes to it no more. */
async function namingRefusal(trx: Trx, letter: LetterOnRecord, to: readonly Addressee[], step: DeliveryStep) {
  const taken = step === 'transmitted' ? await listNamingWithdrawals(trx, letter.id) : []
  return taken.some(({ addressee }) => to.some(({ id }) => id === addressee))
    ? refused('naming-taken-back', 'addressees')
    : null
}
