import { giveUnproven } from '#mandate/inbox/give-unproven.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(giveUnproven)
