import { inviteOfficer } from '#mandate/people/invite-officer.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(inviteOfficer)
