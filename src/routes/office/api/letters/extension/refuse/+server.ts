import { refuseExtension } from '#mandate/communications/refuse-extension.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => refuseExtension(desk, input))
