import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import { mayHoldKeys } from '../people/key-holders.ts'

/** What an officer says for her office to another one: her own know her card, the other knows her office's epochs. */
export interface SaidForOffice<T extends OfficersWord> {
  said: Signed<T>
  office: Signed<T>
}
export interface OfficersWord {
  mandate: string
  officer: string
}

export const signForOffice = <T extends OfficersWord>(
  purpose: string,
  value: T,
  { officer, office }: { officer: Uint8Array; office: Uint8Array }
): SaidForOffice<T> => ({
  said: signed(officer, purpose, value),
  office: signed(office, `${purpose}-of-office`, value)
})

/** @param cards of our own; of roles without keys nothing counts here */
export const isByOurs = <T extends OfficersWord>(
  purpose: string,
  { said }: SaidForOffice<T>,
  cards: readonly OfficerCard[]
): boolean => {
  const card = cards.find(({ id, role }) => id === said?.value?.officer && mayHoldKeys(role))
  return card !== undefined && card.mandate === said.value.mandate && verify(said, purpose, card.verifyKey)
}

/** Whether one of these epochs, all of the mandate that it names, signed the very same. */
export const isByOffice = <T extends OfficersWord>(
  purpose: string,
  { said, office }: SaidForOffice<T>,
  epochs: readonly EpochCard[]
): boolean =>
  JSON.stringify(office?.value) === JSON.stringify(said?.value) &&
  epochs.some(
    ({ mandate, verifyKey }) => mandate === office.value.mandate && verify(office, `${purpose}-of-office`, verifyKey)
  )
