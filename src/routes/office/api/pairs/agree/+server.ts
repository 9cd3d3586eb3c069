import { agreeToPair } from '#mandate/pairs/agree-to-pair.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(agreeToPair)
