import { askErasure } from '#mandate/retention/ask-erasure.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(askErasure)
