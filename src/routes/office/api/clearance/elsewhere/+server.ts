import { recordElsewhere } from '#mandate/clearance/record-elsewhere.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => recordElsewhere(desk, input))
