import { enterSubmission } from '#mandate/inbox/enter-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(enterSubmission)
