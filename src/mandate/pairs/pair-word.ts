import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { Day } from '../calendar.ts'
import { isByOffice, isByOurs, signForOffice, type SaidForOffice } from './sign-for-office.ts'

/**
 * That an office agrees to have its matters compared with another's. It holds until it is taken away, as long as who said
 * it is an officer and the epoch is open that signed it with her: who left has the keys of the epochs before.
 */
export interface PairAgreed {
  mandate: string
  other: string
  officer: string
  on: Day
  /** Under the next epoch, what was said under the one before: by the browser of a colleague, who need not ask her again. */
  renews?: true
}
export type PairWord = SaidForOffice<PairAgreed>

export const agreeTo = (value: PairAgreed, keys: { officer: Uint8Array; office: Uint8Array }): PairWord =>
  signForOffice(purpose, value, keys)

const isBetween = ({ said }: PairWord, mandate: string, other: string) =>
  said?.value?.mandate === mandate && said.value.other === other

/**
 * @param cards of our own who hold keys now
 * @param epoch of ours, the one that is open
 */
export const isOurWord = (word: PairWord, other: string, cards: readonly OfficerCard[], epoch: EpochCard): boolean =>
  isByOurs(purpose, word, cards) && isByOffice(purpose, word, [epoch]) && isBetween(word, epoch.mandate, other)

/** @param epoch of the other office that is open, as its chain was followed from what was compared */
export const isTheirWord = (word: PairWord, own: string, epoch: EpochCard): boolean =>
  isByOffice(purpose, word, [epoch]) && isBetween(word, epoch.mandate, own)

const purpose = 'pair-agreed'
