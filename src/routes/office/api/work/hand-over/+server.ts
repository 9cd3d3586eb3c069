import { handOver } from '#mandate/work/hand-over.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(handOver)
