import type { OwnFiling, OwnLetter } from '#mandate/corner/own.ts'
import { m } from '#messages'

/**
 * What became of a request that something is not published: whether it is public, as anybody can see, and no more. An
 * answer is read with its letter. What the mandate has in mind with it, as that it is proposed or has its day, is not told.
 */
export function becameOf(
  { kind, reply }: Pick<OwnFiling, 'kind' | 'reply'>,
  { replies }: Pick<OwnLetter, 'replies'>,
  isLetterPublic: boolean
): string | null {
  if (kind !== 'withhold') return null
  const isPublic =
    isLetterPublic && (reply === null || replies.find(({ id }) => id === reply)?.publication === 'public')
  return isPublic ? m.corner_withhold_public() : m.corner_withhold_not()
}
