import type { Trx } from '#platform/db.ts'
import { holdGuest, holdGuestOfficer } from '../guests/guests.store.server.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { stillSigns } from '../communications/clearance.ts'
import { findClearance } from '../communications/clearances.store.server.ts'
import type { Desk } from '../communications/desk.ts'
import { RefusedInside } from '../refused-inside.ts'
import { error } from '../result.ts'
import { findGuestOfLetter, insertGuest, listGuestsOfLetter } from './guests-of-letter.store.server.ts'
import { insertCopies, type Copy } from './copies.store.server.ts'
import { listChains } from './offices.store.server.ts'
import type { CopyInput, GuestInput } from './schemas.ts'

export interface Sealed {
  copies: CopyInput[]
  guests: GuestInput[]
  /** Of these officers of the lead, whom others confirmed: read before, since signatures are verified for it. */
  confirmed: ReadonlySet<string>
}

/**
 * Keeps a text's copies: one for the office that leads, one for each mandate that signs and has an office here, one for
 * each guest who speaks for one that signs. One too few would keep somebody from reading what she is asked; one too many
 * would go to somebody who was not asked.
 */
export async function putCopies(
  trx: Trx,
  desk: Desk,
  { letter, number }: { letter: string; number: number },
  { copies, guests, confirmed }: Sealed
): Promise<void> {
  const asked = (await findClearance(trx, letter))!.asked.filter(stillSigns).map(({ signatory }) => signatory)
  const chains = await listChains(trx, asked)
  const offices = asked.filter((mandate) => chains.has(mandate))
  const sealedFor = copies.map(({ mandate }) => mandate).toSorted()
  if (sealedFor.join() !== offices.toSorted().join())
    throw new RefusedInside([error('copies-for-others', 'copies', { mandates: offices.join(', ') })])
  for (const { mandate, epoch } of copies)
    if (!(await holdOpenEpoch(trx, mandate, epoch)))
      throw new RefusedInside([error('copy-epoch-closed', 'copies', { value: mandate })])
  for (const one of guests) {
    if (!asked.includes(one.mandate)) throw refusal('not-asked-to-clear', { value: one.mandate, letter: '' })
    if (chains.has(one.mandate)) throw refusal('mandate-has-office', { value: one.mandate })
    if (!confirmed.has(one.officer) || !(await holdGuestOfficer(trx, one.officer, desk.mandate)))
      throw refusal('no-such-guest')
    await letIn(trx, desk, letter, one)
  }
  const without = (await listGuestsOfLetter(trx, letter)).filter(
    ({ officer, mandate }) =>
      asked.includes(mandate) && confirmed.has(officer) && !guests.some((one) => one.officer === officer)
  )
  if (without.length > 0)
    throw new RefusedInside([
      error('copies-for-others', 'guests', { mandates: without.map(({ mandate }) => mandate).join(', ') })
    ])
  await insertCopies(trx, [
    ...copies.map((copy): Copy => ({ ...copy, letter, number, word: null, guest: null })),
    ...guests.map(({ id, officer, body }): Copy => ({
      id,
      letter,
      number,
      word: null,
      mandate: desk.mandate,
      epoch: null,
      guest: officer,
      body
    }))
  ])
}

/** Of a guest there is one matter: a submission, or one letter, in which she speaks for one mandate. */
async function letIn(
  trx: Trx,
  { actor, today }: Desk,
  letter: string,
  { officer, mandate }: GuestInput
): Promise<void> {
  const bound = await findGuestOfLetter(trx, officer)
  if (bound?.letter === letter && bound.mandate === mandate) return
  const isFree = bound === null && (await holdGuest(trx, officer)) === null
  if (!isFree || !(await insertGuest(trx, { officer, letter, mandate, on: today, by: actor.id })))
    throw refusal('guest-of-another')
}

const refusal = (code: string, params: Record<string, string> = {}) =>
  new RefusedInside([error(code, 'guests', params)])
