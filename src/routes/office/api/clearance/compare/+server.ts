import { compareOffice } from '#mandate/clearance/compare-office.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => compareOffice(desk, input))
