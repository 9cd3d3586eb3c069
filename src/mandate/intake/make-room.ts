import { removeFiles } from '#platform/files/remove-files.ts'
import type { FileDesk } from './declare-upload.ts'
import { giveBackRoom, listUnclaimed } from './uploads.store.server.ts'

/**
 * Where room is short: what has stopped coming for an hour keeps the room of what is here and no more, and what nobody
 * has touched for a day goes at once, not after a week. False where there is nothing of either.
 */
export async function makeRoom({ db, mandate, room, now }: FileDesk): Promise<boolean> {
  // NOTE: all that waits is read for it, and who sends too much would have it read each time.
  if (!room.moving.mayJudge(now())) return false
  const { stopped, left } = room.moving.judge(await listUnclaimed(db, mandate), now())
  if (stopped.length + left.length === 0) return false
  await giveBackRoom(db, { stopped, left })
  await removeFiles(room.places, stopped, 'arriving')
  await removeFiles(room.places, left, 'all')
  return true
}
