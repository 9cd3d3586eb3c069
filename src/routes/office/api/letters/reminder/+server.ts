import { z } from 'zod'
import { languages } from '#mandate/languages.ts'
import { readInput } from '#mandate/read-input.ts'
import { done } from '#mandate/result.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { waysTo } from '#mandate/correspondence/ways-of-reminder.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { reminderWording } from '../../../../../ui/reminder-words.ts'
import { atLetters } from '../at-letters.ts'

const asked = z.strictObject({ reminder: z.string().max(100), language: z.enum(languages).optional() })

/** A reminder in words, and by which ways it can go from here. What is owed no more is taken out of a draft as it is shown. */
export const POST = atLetters(async (desk, input, { locals: { vigie } }) => {
  const read = readInput(asked, input)
  if (!read.ok) return read
  const { stateName } = await createResolver(desk.db)
  const shown = await showReminder(desk, read.value.reminder, read.value.language, reminderWording(stateName))
  if (!shown.ok) return shown
  const { value } = shown
  if (value.status !== 'draft') return done({ ...value, ways: null })
  const ways = await waysTo(desk, value.state, vigie.config.mail !== null)
  return done({ ...value, ways: value.invented ? { ...ways, address: null } : ways })
})
