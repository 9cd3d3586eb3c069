import { putUnderWatch } from '#mandate/follow-up/put-under-watch.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => putUnderWatch(desk, input))
