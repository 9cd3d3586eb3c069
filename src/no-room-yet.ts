import type { Language } from '#mandate/languages.ts'
import { error, type DomainError } from '#mandate/result.ts'
import type { NoRoom } from '#platform/work/text-room.ts'
import { shortest } from '#platform/work/text-classes.ts'
import { inSoLong } from './ui/intake/in-so-long.ts'

const most = shortest.upTo / 1024

/** When there will be room for her text, and that a shorter one goes at once. */
export function noRoomYet({ seconds, forLong }: NoRoom, lang: Language): DomainError {
  const time = inSoLong(seconds, lang)
  return forLong ? error('no-room-yet', null, { time, most }) : error('no-room', null, { time })
}

/** That the work of a long text is to be done first. */
export const workFirst: DomainError = error('work-first', null, { most })

/** That it was too little, or is too long ago. */
export const workAgain: DomainError = error('work-again')

/** That it is to be done first until there is room without. */
export const workOrLater = (seconds: number, lang: Language): DomainError =>
  error('work-or-later', null, { time: inSoLong(seconds, lang) })
