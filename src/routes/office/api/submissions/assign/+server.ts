import { assignSubmission } from '#mandate/inbox/assign-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(assignSubmission)
