import { markAnswerRead } from '#mandate/institutions-asked/mark-answer-read.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => markAnswerRead(desk, input))
