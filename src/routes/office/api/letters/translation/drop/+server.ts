import { dropTranslation } from '#mandate/communications/drop-translation.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => dropTranslation(desk, input))
