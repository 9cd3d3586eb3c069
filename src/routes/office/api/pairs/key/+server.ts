import { putPairKey } from '#mandate/pairs/put-pair-key.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(putPairKey)
