import { recordInstitutionAnswer } from '#mandate/institutions-asked/record-institution-answer.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => recordInstitutionAnswer(desk, input))
