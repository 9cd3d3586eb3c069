import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => grantExtension(desk, input))
