import { putNewText } from '#mandate/clearance/put-new-text.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => putNewText(desk, input))
