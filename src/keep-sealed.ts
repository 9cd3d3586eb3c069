import type { Context } from '#context'
import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { findOpenIntake } from '#mandate/intake/epochs.store.server.ts'
import { receiveSubmission } from '#mandate/intake/receive-submission.ts'
import { source } from '#mandate/intake/source.ts'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import { error } from '#mandate/result.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { makePlaces } from '#platform/files/places.ts'
import { PartRefused } from '#platform/files/refusal.ts'
import { hasRoomForText } from '#platform/files/room-left.ts'
import { storePart } from '#platform/files/store-part.ts'
import type { Frame } from '#platform/sealing-process/frames.ts'
import type { Said, Told } from './seal-form.ts'

/** Keeps what the process that seals a form hands over: all of it sealed; what comes back is what it is told. */
export function keepSealed({ config, db, now, today }: Context): (frame: Frame) => Promise<Told> {
  const { mandate } = config
  const register = partRegister(db.intake)
  const room = fileRoomOf(config)
  return async ({ value, bytes }) => {
    const said = value as Said
    const desk = { db: db.intake, actor: source, mandate, today: today() }
    if ('declare' in said) {
      const declared = await declareUpload({ ...desk, room, now }, said.declare)
      return declared.ok ? {} : { errors: declared.errors }
    }
    if ('part' in said) {
      await makePlaces(config.dataFolder)
      return storePart({ ...room, register, today }, said.part, bytes).then(
        () => ({}),
        (cause: unknown) => {
          if (cause instanceof PartRefused) return { errors: [error('not-kept', 'files')] }
          throw cause
        }
      )
    }
    if (!('file' in said)) return {}
    if (!(await hasRoomForText(config.dataFolder, room.space))) return { errors: [error('no-room')] }
    const received = await receiveSubmission(desk, said.file, 'sealed-here')
    if (received.ok) return { again: received.value.again }
    if (received.errors[0]?.code !== 'epoch-closed') return { errors: received.errors }
    // It was closed while she wrote: sealed anew to the next, without a word to her.
    const again = await findOpenIntake(db.intake, mandate)
    return again ? { epoch: again.current } : { errors: [error('not-kept')] }
  }
}
