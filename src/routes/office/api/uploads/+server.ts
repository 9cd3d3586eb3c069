import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { atDesk } from '../answer.ts'

/** A file that an officer seals for someone. NOTE: uploads are added to the record by the way in's role alone. */
export const POST = atDesk((desk, input, { locals: { vigie } }) =>
  declareUpload({ ...desk, db: vigie.db.intake, room: fileRoomOf(vigie.config), now: vigie.now }, input)
)
