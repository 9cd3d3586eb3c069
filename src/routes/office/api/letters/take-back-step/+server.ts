import { takeBackStep } from '#mandate/follow-up/take-back-step.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => takeBackStep(desk, input))
