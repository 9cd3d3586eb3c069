import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../../../../../ui/reminder-words.ts'
import { atLetters } from '../at-letters.ts'

export const POST = atLetters(async (desk, input) =>
  recordReminder(desk, input, reminderWording((await createResolver(desk.db)).stateName))
)
