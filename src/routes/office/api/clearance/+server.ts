import { listClearance } from '#mandate/clearance/list-clearance.ts'
import { atClearance } from './at-clearance.ts'

export const GET = atClearance((desk) => listClearance(desk))
