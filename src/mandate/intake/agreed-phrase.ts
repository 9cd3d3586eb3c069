import { latinDigits } from '#platform/digits.ts'
import { fold } from '#platform/sealing/receipt/fold.ts'

export type PhraseCompared = 'same' | 'different' | 'not-given' | 'none-agreed'

/**
 * What source and office agreed on beside what came with a withdrawal: whoever was made to withdraw, or holds a stolen
 * receipt, gives another or none. As the receipt is typed: in any case, with or without accents, in any script's digits.
 */
export function comparePhrases(agreed: string | undefined, given: string | undefined): PhraseCompared {
  if (!agreed?.trim()) return 'none-agreed'
  if (!given?.trim()) return 'not-given'
  return typed(agreed) === typed(given) ? 'same' : 'different'
}

// What folds to nothing at all is compared as it stands: else all such phrases were one.
const typed = (phrase: string): string =>
  fold(latinDigits(phrase)).replace(/\s/gu, '') || phrase.normalize('NFKC').replace(/\s/gu, '')
