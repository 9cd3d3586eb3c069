import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { addToTray } from './add-to-tray.ts'
import { dropParts, insertPart, joinParts, sizeOfParts } from './parts.store.server.ts'

/** Bytes of one piece: what a page sends at once has to have room beside all else that is sent. */
export const partSize = 3_000_000

/** A piece of a scan on its way into the tray. The same piece again takes the place of the first. */
export async function takePart(
  desk: Desk,
  { upload, position }: { upload: string; position: number },
  bytes: Uint8Array,
  most: number
): Promise<Result<{ position: number }>> {
  const { mandate, actor, today } = desk
  if (!may(actor, 'file-mail', { mandate })) return refused('not-allowed')
  if (!isUuid(upload) || !Number.isInteger(position) || position < 1 || position > 200) return refused('scan-lost')
  if (bytes.length === 0 || bytes.length > partSize) return refused('scan-lost')
  return inTransaction<Result<{ position: number }>>(desk, async (trx) => {
    // What she began and never ended goes with the next that she begins.
    await dropParts(trx, actor.id, { but: upload })
    if ((await sizeOfParts(trx, actor.id, { upload, but: position })) + bytes.length > most)
      return refused('scan-too-large', 'name', { most: Math.floor(most / 1e6) })
    await insertPart(trx, { upload, position, mandate, by: actor.id, on: today, bytes })
    return done({ position })
  })
}

/** All pieces together are what came. */
export async function addParts(desk: Desk, input: unknown, most: number): Promise<Result<{ id: string }>> {
  const { mandate, actor } = desk
  if (!may(actor, 'file-mail', { mandate })) return refused('not-allowed')
  const { upload, parts, ...about } = (typeof input === 'object' && input !== null ? input : {}) as Record<
    string,
    unknown
  >
  if (typeof upload !== 'string' || !isUuid(upload)) return refused('scan-lost')
  const bytes = await joinParts(desk.db, actor.id, upload)
  if (bytes.count !== parts) return refused('scan-lost')
  const added = await addToTray(desk, about, bytes.whole, most)
  // What is refused for a day that is wrong is mended without sending it all again.
  if (added.ok || added.errors[0]?.code === 'came-already')
    await inTransaction(desk, (trx) => dropParts(trx, actor.id, { only: upload }))
  return added
}
