import { listMatters } from '#mandate/pairs/list-matters.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(listMatters)
