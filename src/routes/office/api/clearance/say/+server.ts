import { sayClearance } from '#mandate/clearance/say-clearance.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => sayClearance(desk, input))
