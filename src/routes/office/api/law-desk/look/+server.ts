import { lookAtTip } from '#mandate/laws/desk/look-at-tip.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(lookAtTip)
