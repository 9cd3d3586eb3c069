import { canonicalJson } from '#platform/canonical-json.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import { mayHoldKeys } from '../people/key-holders.ts'
import { needsSecond } from '../people/two-officers.ts'
import { isByOffice, isByOurs, signForOffice, type SaidForOffice } from './sign-for-office.ts'

/**
 * That an office agrees to have its matters compared with another's. It holds until it is taken away, as long as who said
 * it is an officer and the epoch is open that signed it with her: who left has the keys of the epochs before. Where
 * several hold keys it takes two of them, whoever was alone when she said it.
 */
export interface PairAgreed {
  mandate: string
  other: string
  officer: string
  on: Day
  /** Under the next epoch, what was said under the one before: by browsers of colleagues, who need not ask them again. */
  renews?: true
}
/** What a second officer says of it: of these words, under that epoch. */
export interface PairSeconded {
  agreed: PairAgreed
  epoch: string
  officer: string
  on: Day
}
export type PairWord = SaidForOffice<PairAgreed> & { second?: Signed<PairSeconded> | undefined }

export const agreeTo = (value: PairAgreed, keys: { officer: Uint8Array; office: Uint8Array }): PairWord =>
  signForOffice(purpose, value, keys)

export const second = (
  { said, office }: PairWord,
  { officer, on }: { officer: string; on: Day },
  key: Uint8Array
): PairWord => ({
  said,
  office,
  second: signed(key, ofSecond, { agreed: said.value, epoch: office.by, officer, on })
})

const isBetween = ({ said }: PairWord, mandate: string, other: string) =>
  said?.value?.mandate === mandate && said.value.other === other

/**
 * Whether one of ours said it, whoever else has to.
 *
 * @param cards of our own who hold keys now
 * @param epoch of ours, the one that is open
 */
export const isOfOne = (word: PairWord, other: string, cards: readonly OfficerCard[], epoch: EpochCard): boolean =>
  isByOurs(purpose, word, cards) && isByOffice(purpose, word, [epoch]) && isBetween(word, epoch.mandate, other)

/** Whether another one of ours said so too, of these very words and under the same epoch. */
export function isSeconded({ said, office, second: word }: PairWord, cards: readonly OfficerCard[]): boolean {
  const card = cards.find(({ id, role }) => id === word?.value?.officer && mayHoldKeys(role))
  if (!word || !card || card.id === said.value.officer) return false
  const isOfThese = canonicalJson(word.value.agreed) === canonicalJson(said.value) && word.value.epoch === office.by
  return isOfThese && verify(word, ofSecond, card.verifyKey)
}

/** Whether it is our office's: by one officer where she alone holds keys, by two where there are more. */
export const isOurWord = (word: PairWord, other: string, cards: readonly OfficerCard[], epoch: EpochCard): boolean =>
  isOfOne(word, other, cards, epoch) && (!needsSecond(cards) || isSeconded(word, cards))

/** @param epoch of the other office that is open, as its chain was followed from what was compared */
export const isTheirWord = (word: PairWord, own: string, epoch: EpochCard): boolean =>
  isByOffice(purpose, word, [epoch]) && isBetween(word, epoch.mandate, own)

const purpose = 'pair-agreed'
const ofSecond = 'pair-seconded'
