import { writeObservation } from '#mandate/follow-up/write-observation.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => writeObservation(desk, input))
