import { listPairs } from '#mandate/pairs/list-pairs.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk(listPairs)
