import { listErasures } from '#mandate/retention/list-erasures.ts'
import { atDesk } from '../answer.ts'

export const GET = atDesk((desk) => listErasures(desk))
