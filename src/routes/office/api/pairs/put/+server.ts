import { putPrints } from '#mandate/pairs/put-prints.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(putPrints)
