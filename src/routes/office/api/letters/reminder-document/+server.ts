import { readReminder } from '#mandate/communications/read-reminder.ts'
import { isLocale } from '#messages'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { reminderWording } from '../../../../../ui/reminder-words.ts'
import { answer } from '../../answer.ts'
import { onPaper, pageOfReminder } from '../../../page-of-reminder.ts'
import { namesForLetters } from '../../../pages-of-letter.ts'
import { asFile, formatOf } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** A reminder as PDF or Word: of a draft as it was shown last, in the language that is asked for. */
export const GET: RequestHandler = async ({ locals, url: { searchParams }, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const asked = searchParams.get('language') ?? ''
  const names = await namesForLetters(locals.vigie)
  const read = await readReminder(
    lettersDesk(locals.desk),
    searchParams.get('reminder') ?? '',
    isLocale(asked) ? asked : undefined,
    reminderWording(names.stateName)
  )
  if (!read.ok) return answer(read)
  const format = formatOf(url)
  const bytes = await pageOfReminder(onPaper(read.value, locals.desk.today), names, format)
  if (bytes === null) return answer(refused('reminder-not-printable'))
  return asFile(bytes, `${read.value.kind}-${read.value.text.items[0]!.slug}`, format)
}
