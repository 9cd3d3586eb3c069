import type { Context } from '#context'
import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { source } from '#mandate/intake/source.ts'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import { error, type DomainError } from '#mandate/result.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { makePlaces } from '#platform/files/places.ts'
import { PartRefused } from '#platform/files/refusal.ts'
import { storePart } from '#platform/files/store-part.ts'
import type { FileSaid } from './read-form.ts'

/** Keeps the sealed parts of a file that a process hands over; what belongs to nobody later goes within a week. */
export function keepFileParts({ config, db, now, today }: Context) {
  const register = partRegister(db.intake)
  const room = fileRoomOf(config)
  return async (said: FileSaid, bytes: Uint8Array): Promise<{ errors?: readonly DomainError[] }> => {
    if ('declare' in said) {
      const desk = { db: db.intake, actor: source, mandate: config.mandate, today: today(), room, now }
      const declared = await declareUpload(desk, said.declare)
      return declared.ok ? {} : { errors: declared.errors }
    }
    await makePlaces(config.dataFolder)
    return storePart({ ...room, register, today }, said.part, bytes).then(
      () => ({}),
      (cause: unknown) => {
        if (cause instanceof PartRefused) return { errors: [error('not-kept', 'files')] }
        throw cause
      }
    )
  }
}
