import { readKeeping } from '#mandate/retention/read-keeping.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readKeeping)
