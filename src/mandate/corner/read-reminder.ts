import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { clockOf, isOutstanding } from './clock-of.ts'
import type { MissionDesk } from './desk.ts'
import type { OwnLetter } from './own.ts'
import type { OwnReminder } from './own-reminder.ts'
import { listOwnReminders } from './own-reminders.store.server.ts'
import { listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

export interface ReminderToRead {
  reminder: OwnReminder
  letters: { letter: OwnLetter; isOutstanding: boolean }[]
}

/** A reminder that went to this State, and the letters of which it speaks. Another State's is not there. */
export async function readReminder(desk: MissionDesk, id: string): Promise<Result<ReminderToRead>> {
  const { corner, key, actor, mandate, state, today } = desk
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  return inCorner(corner, key, async (trx): Promise<Result<ReminderToRead>> => {
    const reminder = isUuid(id) ? (await listOwnReminders(trx, id))[0] : undefined
    if (!reminder) return refused('not-found')
    const letters = reminder.letters.length > 0 ? await listOwnLetters(trx, reminder.letters) : []
    return done({
      reminder,
      letters: letters.map((letter) => ({ letter, isOutstanding: isOutstanding(clockOf(letter, today)) }))
    })
  })
}
