import { setWarningAside } from '#mandate/laws/desk/set-warning-aside.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(setWarningAside)
