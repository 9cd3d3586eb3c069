import { liftFileLimit } from '#mandate/intake/lift-file-limit.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(liftFileLimit)
