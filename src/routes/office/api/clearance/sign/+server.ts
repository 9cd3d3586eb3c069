import { signLetter } from '#mandate/clearance/sign-letter.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance((desk, input) => signLetter(desk, input))
