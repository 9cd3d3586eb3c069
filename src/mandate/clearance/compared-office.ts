import { followChain, type EpochCard, type EpochStatement } from '#platform/sealing/epochs.ts'
import { fingerprint, type Fingerprint } from '#platform/sealing/fingerprint.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'

/**
 * Another office is known by its first epoch, whose fingerprint an officer of ours compared with theirs by a way that is
 * not this server's, and signed that she did. From there on its chain says itself which epoch is open.
 */
export interface Compared {
  mandate: string
  other: string
  fingerprint: Fingerprint
  officer: string
  on: Day
}

export type OfficeFollowed =
  | { state: 'known'; epochs: EpochCard[]; current: EpochCard; first: Fingerprint; by: string }
  /** Nobody has compared it yet: it can be sealed to, and may be the server's own. */
  | { state: 'not-compared'; epochs: EpochCard[]; current: EpochCard; first: Fingerprint }
  /** It is not the office that was compared, or its chain is broken: nothing is sealed to it. */
  | { state: 'false' }

export const signCompared = (secret: Uint8Array, value: Compared): Signed<Compared> => signed(secret, purpose, value)

/** @param cards of officers of ours who hold keys */
export const isComparedBy = (given: Signed<Compared>, cards: readonly OfficerCard[]): boolean => {
  const card = cards.find(({ id }) => id === given?.value?.officer)
  return card !== undefined && given.value.mandate === card.mandate && verify(given, purpose, card.verifyKey)
}

export function followOffice(
  other: string,
  statements: readonly EpochStatement[],
  compared: readonly Signed<Compared>[],
  cards: readonly OfficerCard[]
): OfficeFollowed {
  const first = statements.map((one) => one?.own?.value).find((card) => card?.number === 1)
  if (!first || first.mandate !== other) return { state: 'false' }
  const print = fingerprint(first)
  const chain = followChain(statements, print)
  const current = chain.ok ? chain.epochs.at(-1) : undefined
  if (!chain.ok || !current) return { state: 'false' }
  const { epochs } = chain
  const said = compared.filter((one) => one.value?.other === other && isComparedBy(one, cards))
  if (said.length === 0) return { state: 'not-compared', epochs, current, first: print }
  const same = said.find(({ value }) => value.fingerprint === print)
  // One who compared another one is enough: this is not that office.
  if (!same || said.some(({ value }) => value.fingerprint !== print)) return { state: 'false' }
  return { state: 'known', epochs, current, first: print, by: same.value.officer }
}

const purpose = 'office-compared'
