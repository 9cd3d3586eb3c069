import type { Language } from '#mandate/languages.ts'
import { error, type DomainError } from '#mandate/result.ts'
import type { NoRoom } from '#platform/work/text-room.ts'
import { shortest } from '#platform/work/text-classes.ts'
import { inSoLong } from './ui/intake/in-so-long.ts'

/** When there will be room for her text, and that a shorter one goes at once. */
export function noRoomYet({ seconds, forLong }: NoRoom, lang: Language): DomainError {
  const time = inSoLong(seconds, lang)
  return forLong ? error('no-room-yet', null, { time, most: shortest.upTo / 1024 }) : error('no-room', null, { time })
}
