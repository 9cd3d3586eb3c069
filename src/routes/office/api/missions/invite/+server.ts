import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(inviteDiplomat)
