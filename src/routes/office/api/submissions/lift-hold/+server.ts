import { liftHold } from '#mandate/retention/lift-hold.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(liftHold)
