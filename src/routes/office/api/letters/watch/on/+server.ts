import { keepWatching } from '#mandate/follow-up/keep-watching.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => keepWatching(desk, input))
