import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { undated, type EpochCard } from './epochs.ts'
import type { OfficerCard, RosterState } from './roster.ts'
import { signed, verify, type Signed } from './signing.ts'

/**
 * By the officer who opened an epoch, before it is known from which day on it counts. `at`, of one that names a new
 * recovery: the office as she saw it, so that it shows whether she was alone.
 */
export type EpochOpened = Signed<{ keys: Fingerprint; at?: RosterState | undefined }>
/** By another officer, who has opened the secret that was sealed to her and found it to be this card's. */
export type EpochConfirmed = Signed<{ epoch: Fingerprint }>

/** By the key of the epoch before, which the recovery sheet opened: of this officer, and of the epoch that she opens with it. */
export type BegunAgain = Signed<{ officer: Fingerprint; epoch: Fingerprint }>

export const sayOpened = (secret: Uint8Array, card: EpochCard, at?: RosterState): EpochOpened =>
  signed(secret, 'epoch-opened', { keys: undated(card), ...(at && { at }) })

export const sayConfirmed = (secret: Uint8Array, card: EpochCard): EpochConfirmed =>
  signed(secret, 'epoch-confirmed', { epoch: fingerprint(card) })

export const saysOpened = (said: EpochOpened | null, card: EpochCard, verifyKey: string): boolean =>
  verify(said, 'epoch-opened', verifyKey) && said?.value?.keys === undated(card)

export const saysConfirmed = (said: EpochConfirmed | null, card: EpochCard, verifyKey: string): boolean =>
  verify(said, 'epoch-confirmed', verifyKey) && said?.value?.epoch === fingerprint(card)

export const sayBegunAgain = (secret: Uint8Array, officer: OfficerCard, epoch: EpochCard): BegunAgain =>
  signed(secret, 'office-begun-again', { officer: fingerprint(officer), epoch: fingerprint(epoch) })

export const saysBegunAgain = (
  said: BegunAgain | null,
  officer: OfficerCard,
  epoch: EpochCard,
  verifyKey: string
): boolean =>
  verify(said, 'office-begun-again', verifyKey) &&
  said?.value?.officer === fingerprint(officer) &&
  said.value.epoch === fingerprint(epoch)
