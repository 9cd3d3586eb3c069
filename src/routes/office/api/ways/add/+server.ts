import { addWay } from '#mandate/people/add-way.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(addWay)
