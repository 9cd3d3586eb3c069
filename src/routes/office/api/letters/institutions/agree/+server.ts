import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => agreeToQuestion(desk, input))
