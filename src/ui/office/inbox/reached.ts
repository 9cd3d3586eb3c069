import type { SealedSubmission } from '#mandate/intake/payloads.ts'
import type { Matter } from './open-matter.ts'

/** Whom something that the office writes would reach. */
export type Reached =
  | { by: 'receipt'; source: SealedSubmission['source']; lang: string }
  /** Nobody comes back under its receipt; on which day she burnt it, where that is known. */
  | { by: 'nobody'; burntOn: string | null }
  /** Somebody may, and nothing can be sealed to her: what she sent does not open here. */
  | { by: 'no-key' }

export function reachedBy({
  submission,
  source,
  burntOn,
  hasReceipt
}: Pick<Matter, 'submission' | 'source' | 'burntOn' | 'hasReceipt'>): Reached {
  if (burntOn || !hasReceipt) return { by: 'nobody', burntOn }
  return submission.ok && source ? { by: 'receipt', source, lang: submission.value.lang } : { by: 'no-key' }
}
