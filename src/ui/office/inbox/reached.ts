import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import { isLanguage, type Language } from '#mandate/languages.ts'
import { hersIn, type Matter } from './open-matter.ts'

/** Whom something that the office writes would reach. */
export type Reached =
  | { by: 'receipt'; source: SealedSubmission['source']; langs: HerLanguages }
  /** Nobody comes back under its receipt; on which day she burnt it, where that is known. */
  | { by: 'nobody'; burntOn: string | null }
  /** Somebody may, and nothing can be sealed to her: what she sent does not open here. */
  | { by: 'no-key' }

/** In which she wrote first, and what she added last: in that one an answer begins. */
export interface HerLanguages {
  first: Language
  last: Language
}

export function reachedBy({
  submission,
  source,
  burntOn,
  hasReceipt,
  additions
}: Pick<Matter, 'submission' | 'source' | 'burntOn' | 'hasReceipt' | 'additions'>): Reached {
  if (burntOn || !hasReceipt) return { by: 'nobody', burntOn }
  if (!submission.ok || !source) return { by: 'no-key' }
  const first = isLanguage(submission.value.lang) ? submission.value.lang : 'en'
  const later = hersIn({ additions }).flatMap(({ addition: { lang } }) => (isLanguage(lang) ? [lang] : []))
  return { by: 'receipt', source, langs: { first, last: later.at(-1) ?? first } }
}
