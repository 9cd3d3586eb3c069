import { openSubmission } from '#mandate/inbox/open-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(openSubmission)
