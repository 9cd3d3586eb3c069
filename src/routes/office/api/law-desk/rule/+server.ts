import { setWarningRule } from '#mandate/laws/desk/set-warning-rule.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, { url }) => sayRefusals(url, () => setWarningRule(desk, input)))
