import { beginFurtherLetter } from '#mandate/follow-up/begin-further-letter.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => beginFurtherLetter(desk, input))
