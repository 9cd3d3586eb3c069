import { endPair } from '#mandate/pairs/end-pair.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(endPair)
