import { appendEvents } from '#platform/event-log.ts'
import { addDays, daysBetween, type Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { isWorkingDay } from '../working-days.ts'
import { told, type InboxDesk } from './desk.ts'
import { replaceDuty } from './duty.store.server.ts'
import { dutyInput } from './schemas.ts'

const most = 366

/** Who reads on the working days of a span; nobody takes back what was settled. */
export async function setDuty(desk: InboxDesk, input: unknown): Promise<Result<{ days: Day[] }>> {
  const read = readInput(dutyInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { from, to, officer } = read.value
  if (!may(actor, 'set-duty', { mandate })) return refused('not-allowed')
  if (from < today) return refused('day-is-over', 'from')
  if (daysBetween(from, to) >= most) return refused('span-too-long', 'to', { most })
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, offset) => addDays(from, offset)).filter(
    isWorkingDay
  )
  return inOffice(db, mandate, async (trx) => {
    if (officer !== null && !(await isOfficer(trx, officer, mandate, inCharge)))
      return refused('no-such-officer', 'officer')
    await replaceDuty(trx, mandate, days, officer)
    await appendEvents(trx, [told(desk, 'duty-set', from, { to, officer })])
    return done({ days })
  })
}
