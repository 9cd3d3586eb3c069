import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters((desk) => draftReminders(desk))
