import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { reminderWording } from '../../../../../ui/reminder-words.ts'
import { onPaper, pageOfReminder } from '../../../page-of-reminder.ts'
import { namesForLetters } from '../../../pages-of-letter.ts'
import { atLetters } from '../at-letters.ts'

/** A reminder goes from here: to the State's corner, or by mail. */
export const POST = atLetters(async (desk, input, { locals: { vigie } }) => {
  const names = await namesForLetters(vigie)
  return sendReminder(desk, input, {
    mail: vigie.config.mail,
    wording: reminderWording(names.stateName),
    page: (reminder) => pageOfReminder(onPaper(reminder, desk.today), names, 'pdf')
  })
})
