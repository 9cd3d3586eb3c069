import { resumeClock } from '#mandate/communications/resume-clock.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk, input) => resumeClock(desk, input))
