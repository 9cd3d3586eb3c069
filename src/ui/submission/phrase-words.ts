import { m } from '#messages'
import { comparePhrases, type PhraseCompared } from '#mandate/intake/agreed-phrase.ts'

const words: Record<PhraseCompared, () => string> = {
  same: m.matter_phrase_same,
  different: m.matter_phrase_different,
  'not-given': m.matter_phrase_not_given,
  'none-agreed': m.matter_phrase_none_agreed
}

export function phraseWords(agreed: string | undefined, given: string | undefined) {
  const compared = comparePhrases(agreed, given)
  return { compared, words: words[compared]() }
}
