import { error, type DomainError } from '../result.ts'
import type { ToRelease } from './load-release.ts'
import { countNamesIn } from './withheld-names.ts'

/** A name that was withheld, or consented to as initials alone, must not stand in what is about to be public. */
export function namesLeft({ kind, letters, reply }: Pick<ToRelease, 'kind' | 'letters' | 'reply'>): DomainError | null {
  const texts = reply
    ? [reply.publicText, ...reply.publicTranslations.map(({ words }) => words)]
    : letters.flatMap((letter) => [
        ...letter.publicTexts,
        ...(letter.hasPublicVersion ? letter.besideVersion : letter.besideSent),
        ...letter.replyTexts
      ])
  const count = countNamesIn(
    letters.flatMap(({ withheldNames }) => withheldNames),
    texts
  )
  return count ? error('withheld-name-in-public-text', kind, { count }) : null
}
