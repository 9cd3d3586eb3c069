import { overrideCharacter } from '#mandate/communications/override-character.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => overrideCharacter(desk, input))
