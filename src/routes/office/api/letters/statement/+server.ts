import { recordStatement } from '#mandate/follow-up/record-statement.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => recordStatement(desk, input))
