import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(invitePartner)
