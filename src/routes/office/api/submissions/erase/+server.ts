import { eraseSubmission } from '#mandate/retention/erase-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(eraseSubmission)
