import { noteSubmission } from '#mandate/inbox/note-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(noteSubmission)
