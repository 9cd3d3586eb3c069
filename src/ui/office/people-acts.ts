import type { EpochOpening } from '#mandate/people/open-epoch.ts'
import type { Person } from '#mandate/people/people.ts'
import type { Recorded } from '#mandate/people/record-statement.ts'
import type { PendingRead } from '#mandate/people/read-pending.ts'
import { done, type Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { undated } from '#platform/sealing/epochs.ts'
import { confirmOfficer, removeOfficer } from '#platform/sealing/roster.ts'
import { broke, call } from './call.ts'
import { makeConfirmation } from './make-confirmation.ts'
import { makeNewEpoch } from './make-new-epoch.ts'
import { refresh, type Unlocked } from './unlocked.ts'

/** What officers do to each other's access, signed in the tab; `desk` is afresh after each. */
export async function confirm({ signing, office }: Unlocked, { id, card }: Person): Promise<Result<Recorded>> {
  const statement = confirmOfficer(signing.secret, card.value, office.roster.state)
  return thenRefresh(await call<Recorded>('officers/statement', { kind: 'confirmed', subject: id, statement }))
}

export async function remove({ signing, office }: Unlocked, { id, card }: Person): Promise<Result<Recorded>> {
  const statement = removeOfficer(signing.secret, card.value, office.roster.state)
  return thenRefresh(await call<Recorded>('officers/statement', { kind: 'removed', subject: id, statement }))
}

/** Epochs that she holds keys for and another trusted officer lacks. */
export function lackedBy({ me, epochs, office }: Unlocked, officer: string) {
  if (!office.roster.trusted.some(({ id }) => id === officer)) return []
  const hers = me.people.holders.filter(({ holder }) => holder === officer).map(({ number }) => number)
  return epochs.filter(({ card }) => !hers.includes(card.number))
}

/** Seals the epochs that another lacks to her recipient, as the signed card has it. */
export async function share(
  desk: Unlocked,
  officer: string,
  progress: (done: number, of: number) => void
): Promise<Result<unknown>> {
  const recipient = desk.office.roster.trusted.find(({ id }) => id === officer)?.recipient
  const lacking = lackedBy(desk, officer)
  if (!recipient || lacking.length === 0) return done(null)
  const sealed: { number: number; body: string }[] = []
  for (const { card, secrets } of lacking) {
    progress(sealed.length, lacking.length)
    sealed.push({ number: card.number, body: toBase64url(await sealEpochSecrets(card, secrets, [recipient])) })
  }
  const kept = await call('epochs/share', { officer, sealed })
  // Not earlier: only what the server stored is sealed to her.
  if (kept.ok) progress(sealed.length, lacking.length)
  return thenRefresh(kept)
}

/** What was shared with her and does not open goes, so that a colleague may share it again. */
export const giveBack = async (number: number): Promise<Result<unknown>> =>
  thenRefresh(await call('epochs/give-back', { number }))

/** @param newSheet the recipient of another recovery sheet, which comes into force with it */
export async function openNewEpoch(desk: Unlocked, newSheet?: string): Promise<Result<EpochOpening>> {
  const input = await makeNewEpoch(desk, desk.me.today, newSheet)
  return input.ok ? thenRefresh(await call<EpochOpening>('epochs', input.value)) : input
}

/** That the epoch which a colleague opened takes effect today: only where its secret opened in this browser. */
export async function confirmEpoch(desk: Unlocked): Promise<Result<unknown>> {
  const { pending, me } = desk
  if (!pending || pending.by === me.officer.id) return broke('no-epoch-waits')
  const input = await makeConfirmation(desk, pending, me.today)
  return input.ok ? thenRefresh(await call('epochs/confirm', input.value)) : input
}

export const declineEpoch = async ({ card }: PendingRead): Promise<Result<unknown>> =>
  thenRefresh(await call('epochs/decline', { keys: undated(card) }))

async function thenRefresh<T>(result: Result<T>): Promise<Result<T>> {
  if (!result.ok) return result
  const read = await refresh()
  return read.ok ? result : read
}
