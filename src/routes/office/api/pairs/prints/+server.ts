import { readPrints } from '#mandate/pairs/read-prints.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(readPrints)
