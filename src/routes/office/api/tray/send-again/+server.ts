import { sendAgain } from '#mandate/correspondence/send-again.ts'
import { sendReminderAgain } from '#mandate/correspondence/send-reminder-again.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { atDesk } from '../../answer.ts'

/** A letter, or a reminder, that came back. */
export const POST = atDesk((desk, input, { locals: { vigie } }) => {
  const isReminder = typeof input === 'object' && input !== null && 'reminder' in input
  return (isReminder ? sendReminderAgain : sendAgain)(lettersDesk(desk), input, vigie.config.mail)
})
