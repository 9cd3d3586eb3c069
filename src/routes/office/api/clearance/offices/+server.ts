import { listOffices } from '#mandate/clearance/list-offices.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => listOffices(desk, input))
