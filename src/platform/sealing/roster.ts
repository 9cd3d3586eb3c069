import { fingerprint, type Fingerprint } from './fingerprint.ts'
import { signed, type Signed } from './signing.ts'

export { readRoster, voices, type Roster, type Step } from './read-roster.ts'

export interface OfficerCard {
  id: string
  mandate: string
  role: string
  recipient: string
  verifyKey: string
}

/** The fingerprint of who was ever trusted and who was removed: each statement names the one that its signer saw. */
export type RosterState = Fingerprint
export type Confirmation = Signed<{ card: Fingerprint; at: RosterState }>
export type Removal = Signed<{ card: Fingerprint; at: RosterState }>

/**
 * Only after her fingerprint was compared out of band.
 * @param at the state as the signer's own browser read it; the server stores none that names an older one
 */
export const confirmOfficer = (secret: Uint8Array, card: OfficerCard, at: RosterState): Confirmation =>
  signed(secret, 'officer-confirmed', { card: fingerprint(card), at })

/** @param at as in a confirmation */
export const removeOfficer = (secret: Uint8Array, card: OfficerCard, at: RosterState): Removal =>
  signed(secret, 'officer-removed', { card: fingerprint(card), at })
