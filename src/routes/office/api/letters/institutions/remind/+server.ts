import { remindInstitution } from '#mandate/institutions-asked/remind-institution.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => remindInstitution(desk, input))
