import { wordReminder } from '#mandate/communications/word-reminder.ts'
import { atLetters } from '../at-letters.ts'

/** An officer's own words of a drafted reminder, or its words by rule again. */
export const POST = atLetters((desk, input) => wordReminder(desk, input))
