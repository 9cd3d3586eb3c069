import type { Context } from '#context'
import { endDay as end } from '#mandate/retention/end-day.ts'
import { atEachOffice } from './at-desk.ts'

/** What came is in the log as one set, and in the database in no order. */
export async function endDay(context: Context): Promise<void> {
  await atEachOffice(context, end)
}
