import { listHeads } from '#mandate/cases/list-heads.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(listHeads)
