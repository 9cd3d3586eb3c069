import { declineErasure } from '#mandate/retention/decline-erasure.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(declineErasure)
