import { declineEpoch } from '#mandate/people/decline-epoch.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(declineEpoch)
