import { takeBackQuestion } from '#mandate/institutions-asked/take-back-question.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => takeBackQuestion(desk, input))
