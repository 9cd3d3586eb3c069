import { endWatch } from '#mandate/follow-up/end-watch.ts'
import { atLetters } from '../../at-letters.ts'

export const POST = atLetters((desk, input) => endWatch(desk, input))
