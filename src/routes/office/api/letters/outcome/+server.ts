import { recordOutcome } from '#mandate/communications/record-outcome.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => recordOutcome(desk, input))
