import { settleMark } from '#mandate/communications/settle-mark.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => settleMark(desk, input))
