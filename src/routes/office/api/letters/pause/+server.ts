import { pauseClock } from '#mandate/communications/pause-clock.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => pauseClock(desk, input))
