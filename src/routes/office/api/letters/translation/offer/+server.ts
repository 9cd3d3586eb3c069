import { offerTranslation } from '#mandate/communications/offer-translation.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => offerTranslation(desk, input))
