import { addDays, type Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { done, refused, type Result } from '../result.ts'
import { isWorkingDay } from '../working-days.ts'
import type { InboxDesk } from './desk.ts'
import { listDuty as read } from './duty.store.server.ts'

/** The working days of the four weeks to come, with who reads on each; null where nobody does yet. */
export async function listDuty({
  db,
  mandate,
  actor,
  today
}: InboxDesk): Promise<Result<{ day: Day; officer: string | null }[]>> {
  if (!may(actor, 'see-duty', { mandate })) return refused('not-allowed')
  const days = Array.from({ length: 28 }, (_, offset) => addDays(today, offset)).filter(isWorkingDay)
  return inOffice(db, mandate, async (trx) => {
    const settled = new Map((await read(trx, mandate, today, days.at(-1)!)).map(({ day, officer }) => [day, officer]))
    return done(days.map((day) => ({ day, officer: settled.get(day) ?? null })))
  })
}
