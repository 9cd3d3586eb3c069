import { giveBackEpoch } from '#mandate/people/give-back-epoch.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(giveBackEpoch)
