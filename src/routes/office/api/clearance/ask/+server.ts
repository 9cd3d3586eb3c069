import { askForClearance } from '#mandate/clearance/ask-for-clearance.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => askForClearance(desk, input))
