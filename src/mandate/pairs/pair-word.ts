import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { Day } from '../calendar.ts'
import { isByOffice, isByOurs, signForOffice, type SaidForOffice } from './sign-for-office.ts'

/** That an office agrees to have its matters compared with another's. It holds until it is taken away. */
export interface PairAgreed {
  mandate: string
  other: string
  officer: string
  on: Day
}
export type PairWord = SaidForOffice<PairAgreed>

export const agreeTo = (value: PairAgreed, keys: { officer: Uint8Array; office: Uint8Array }): PairWord =>
  signForOffice(purpose, value, keys)

const isBetween = ({ said }: PairWord, mandate: string, other: string) =>
  said?.value?.mandate === mandate && said.value.other === other

/** @param cards of our own, those who left since among them */
export const isOurWord = (word: PairWord, other: string, cards: readonly OfficerCard[]): boolean =>
  isByOurs(purpose, word, cards) && isBetween(word, word.said.value.mandate, other)

/** @param epochs of the other office, as its chain was followed from what was compared */
export const isTheirWord = (word: PairWord, own: string, epochs: readonly EpochCard[]): boolean =>
  isByOffice(purpose, word, epochs) && isBetween(word, epochs[0]!.mandate, own)

const purpose = 'pair-agreed'
