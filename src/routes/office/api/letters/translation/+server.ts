import { addTranslation } from '#mandate/communications/add-translation.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => addTranslation(desk, input))
