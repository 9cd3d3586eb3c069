import { removeFiles } from '#platform/files/remove-files.ts'
import type { FileDesk } from './declare-upload.ts'
import { giveBackRoom, listUnclaimed, pushOutUploads } from './uploads.store.server.ts'

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

/**
 * Where they are too many, which costs whoever declares them nothing: a tenth goes at once, of those with no part on
 * record, the stillest first. A page whose file is among them declares it anew by itself. False where none could go.
 */
export async function pushOut({ db, mandate, room, now }: FileDesk, mostFiles: number): Promise<boolean> {
  // NOTE: all that waits is read for it. Where a tenth goes that is seldom; where less can go it is bounded here.
  if (!room.moving.mayPushOut(now())) return false
  const unbegun = (await listUnclaimed(db, mandate)).filter(({ begun }) => !begun)
  const tenth = Math.ceil(mostFiles / 10)
  if (unbegun.length < tenth) room.moving.noneToPushOut(now())
  if (unbegun.length === 0) return false
  const first = room.moving.stillest(unbegun, now()).slice(0, tenth)
  const gone = await pushOutUploads(
    db,
    mandate,
    first.map(({ id }) => id),
    mostFiles
  )
  await removeFiles(room.places, gone, 'arriving')
  return true
}
