import { setWarningRule } from '#mandate/laws/desk/set-warning-rule.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(setWarningRule)
