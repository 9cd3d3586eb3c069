import { setWarningAside } from '#mandate/laws/desk/set-warning-aside.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, { url }) => sayRefusals(url, () => setWarningAside(desk, input)))
