import { giveSubmissions } from '#mandate/inbox/give-submissions.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(giveSubmissions)
