import type { SaidDecision } from '#mandate/clearance/word.ts'
import { pathName } from '../drafts/words.ts'

/** What an officer has written of a text and not said. */
export interface KeptWord {
  hash: string
  decision: SaidDecision | ''
  words: string
  changes: Record<string, string>
}

/**
 * As it stands in the form again. Where another text was put meanwhile, her wordings have no place in it any more: they
 * stand among her words, each with where it was meant.
 */
export function wordAgain(kept: KeptWord | null, hash: string): Omit<KeptWord, 'hash'> {
  if (!kept) return { decision: '', words: '', changes: {} }
  const { decision, words, changes } = kept
  if (kept.hash === hash) return { decision, words, changes }
  const meant = Object.entries(changes).map(([path, wording]) => `${pathName(path)}\n${wording}`)
  return { decision, words: [words, ...meant].filter(Boolean).join('\n\n'), changes: {} }
}
