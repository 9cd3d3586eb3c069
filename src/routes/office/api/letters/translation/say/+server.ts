import { sayTranslation } from '#mandate/communications/say-translation.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => sayTranslation(desk, input))
