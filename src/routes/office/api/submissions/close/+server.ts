import { closeSubmission } from '#mandate/inbox/close-submission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(closeSubmission)
