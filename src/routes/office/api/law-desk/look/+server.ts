import { lookAtTip } from '#mandate/laws/desk/look-at-tip.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, { url }) => sayRefusals(url, () => lookAtTip(desk, input)))
