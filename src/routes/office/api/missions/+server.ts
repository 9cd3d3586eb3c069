import { listMissions } from '#mandate/corner/list-missions.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listMissions(desk))
