import { may } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { listOwed, type Owed } from './owed.store.server.ts'
import { listReminders as readReminders, type Reminder } from './reminders.store.server.ts'

export interface RemindersToSend {
  owed: Owed[]
  drafts: Reminder[]
}

/** What is overdue today, and the drafts that wait to be sent: of the mandates whose reminders one may draft. */
export async function listReminders({ db, actor, today }: Desk): Promise<Result<RemindersToSend>> {
  const own = ({ mandate }: { mandate: string }) => may(actor, 'draft-reminders', { mandate })
  return done({ owed: (await listOwed(db, today)).filter(own), drafts: (await readReminders(db, 'draft')).filter(own) })
}
