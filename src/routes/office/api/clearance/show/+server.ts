import { readClearance } from '#mandate/clearance/read-clearance.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => readClearance(desk, input))
