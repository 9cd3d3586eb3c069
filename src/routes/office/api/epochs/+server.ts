import { openEpoch } from '#mandate/people/open-epoch.ts'
import { atDesk } from '../answer.ts'

export const POST = atDesk(openEpoch)
