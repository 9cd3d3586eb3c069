import { makeUploadLink } from '#mandate/corner/make-upload-link.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(makeUploadLink)
