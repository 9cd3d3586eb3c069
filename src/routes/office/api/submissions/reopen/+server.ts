import { reopenSubmission } from '#mandate/inbox/reopen-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(reopenSubmission)
