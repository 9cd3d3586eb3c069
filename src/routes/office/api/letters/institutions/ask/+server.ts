import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => askInstitution(desk, input))
