import { z } from 'zod'
import { languages } from '#mandate/languages.ts'
import { readInput } from '#mandate/read-input.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../../../../../ui/reminder-words.ts'
import { atLetters } from '../at-letters.ts'

const asked = z.strictObject({ reminder: z.string().max(100), language: z.enum(languages).optional() })

/** A reminder in words. What is owed no more is taken out of a draft as it is shown. */
export const POST = atLetters(async (desk, input) => {
  const read = readInput(asked, input)
  if (!read.ok) return read
  const { stateName } = await createResolver(desk.db)
  return showReminder(desk, read.value.reminder, read.value.language, reminderWording(stateName))
})
