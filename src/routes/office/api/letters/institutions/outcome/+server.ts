import { readQuestionOutcome } from '#mandate/institutions-asked/read-question-outcome.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => readQuestionOutcome(desk, input))
