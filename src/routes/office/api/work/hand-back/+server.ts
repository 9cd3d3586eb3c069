import { handBack } from '#mandate/work/hand-back.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(handBack)
