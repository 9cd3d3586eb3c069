import { sendReminderAgain } from '#mandate/correspondence/send-reminder-again.ts'
import { atLetters } from '../at-letters.ts'

/** A reminder whose mail came back. */
export const POST = atLetters((desk, input, { locals: { vigie } }) => sendReminderAgain(desk, input, vigie.config.mail))
