import type { Context } from '#context'
import type { Language } from '#mandate/languages.ts'
import type { DomainError } from '#mandate/result.ts'
import { usual } from '#platform/work/gate.ts'
import { openLanes } from '#platform/work/lanes.ts'
import { bytesOf } from '#platform/work/text-classes.ts'
import { takeTextRoom } from '#platform/work/text-room.ts'
import { noRoomYet } from './no-room-yet.ts'

/**
 * Keeps a text that came without scripts, and so without the work. Beyond the room of the day a short one is kept all
 * the same, one after the other. NOTE: in lanes of their own, so that no program that sends without the work keeps
 * them waiting; how many wait is bounded by the processes that seal them.
 * @param run calls `kept` where it keeps something new; else room is given back
 */
export async function keepUnproven<T>(
  { config, now }: Pick<Context, 'config' | 'now'>,
  lang: Language,
  body: unknown,
  run: (kept: () => void) => Promise<T>
): Promise<T | { errors: DomainError[] }> {
  const room = await takeTextRoom(config, bytesOf(body), now(), false)
  if (!room.has) return { errors: [noRoomYet(room, lang)] }
  let isKept = false
  try {
    return await lanes.run(room.beyond > 0 ? 'paced' : 'quick', () => run(() => (isKept = true)))
  } finally {
    if (!isKept) room.giveBack()
  }
}

const lanes = openLanes(usual)
