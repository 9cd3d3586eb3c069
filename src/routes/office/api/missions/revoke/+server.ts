import { revokeMission } from '#mandate/corner/revoke-mission.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk(revokeMission)
