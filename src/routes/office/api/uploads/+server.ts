import { declareUpload } from '#mandate/intake/declare-upload.ts'
import { atDesk } from '../answer.ts'

/** A file that an officer seals for someone. NOTE: uploads are added to the record by the way in's role alone. */
export const POST = atDesk((desk, input, { locals }) => declareUpload({ ...desk, db: locals.vigie.db.intake }, input))
