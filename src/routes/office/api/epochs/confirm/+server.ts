import { confirmEpoch } from '#mandate/people/confirm-epoch.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(confirmEpoch)
