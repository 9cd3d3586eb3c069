import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../src/context.ts'
import { fileRoomOf } from '../../src/platform/files/file-room.ts'
import { declareUpload } from '../../src/mandate/intake/declare-upload.ts'
import type { SealedFile } from '../../src/mandate/intake/payloads.ts'
import { source } from '../../src/mandate/intake/source.ts'
import { partRegister } from '../../src/mandate/intake/uploads.store.server.ts'
import { makePlaces, partName } from '../../src/platform/files/places.ts'
import { sha256, toBase64url } from '../../src/platform/sealing/bytes.ts'
import { planParts, sealPart } from '../../src/platform/sealing/files.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'

/** A file of nobody's, sealed and arrived as from the page without scripts: without a copy. */
export async function sealUpload(
  { db, config, today, now }: Context,
  { bytes, name, type }: { bytes: Uint8Array; name: string; type: string }
): Promise<SealedFile> {
  const places = await makePlaces(config.dataFolder)
  const id = randomUUID()
  const { secret, recipient } = await makeIdentity()
  const sealed = await Promise.all(
    planParts(bytes.length).map(({ index, start, end, padTo }) =>
      sealPart(bytes.subarray(start, end), recipient, { file: id, index, padTo })
    )
  )
  const declared = await declareUpload(
    { db: db.intake, actor: source, mandate: config.mandate, today: today(), room: fileRoomOf(config), now },
    { id, bytes: sealed.reduce((sum, part) => sum + part.length, 0), parts: sealed.length }
  )
  if (!declared.ok) throw new Error(JSON.stringify(declared.errors))
  for (const [index, part] of sealed.entries()) {
    writeFileSync(join(places.whole, partName({ upload: id, index })), part)
    const outcome = await partRegister(db.intake).record({
      upload: id,
      index,
      bytes: part.length,
      sha256: sha256(part)
    })
    if (outcome !== 'recorded') throw new Error(outcome)
  }
  return {
    upload: id,
    secret,
    name,
    type,
    size: bytes.length,
    sha256: toBase64url(sha256(bytes)),
    parts: sealed.map((part, index) => ({ index, size: part.length, sha256: toBase64url(sha256(part)) })),
    custody: []
  }
}
