import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** `searched`: her browser was given it among all others, to look for something in them; nobody need have looked at it. */
export type ReadingKind = 'opened' | 'searched'

/** False when she had it so that day already. */
export async function insertReading(
  trx: Trx,
  { submission, officer, on, kind = 'opened' }: { submission: string; officer: string; on: Day; kind?: ReadingKind }
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('known.submission_read')
    .values({ submission, officer, on_day: on, kind })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when she had opened it that day already. What was not given out yet stays new, and waits. */
export async function recordReading(
  trx: Trx,
  submission: string,
  {
    officer,
    today,
    sealed,
    leavesWaiting
  }: {
    officer: string
    today: Day
    sealed: { additions: readonly { id: string }[]; next: string | null }
    leavesWaiting: boolean
  }
): Promise<boolean> {
  const isFirst = await insertReading(trx, { submission, officer, on: today })
  if (leavesWaiting) return isFirst
  await sql`update known.submission set first_read_on = coalesce(first_read_on, ${today}::date),
      waiting = case when ${sealed.next !== null} then waiting else 0 end
    where id = ${submission} and (first_read_on is null or waiting > 0)`.execute(trx)
  await trx
    .updateTable('sealed.addition')
    .set({ opened_on: today })
    .where('submission', '=', submission)
    .where('opened_on', 'is', null)
    .where('id', 'in', [noId, ...sealed.additions.map(({ id }) => id)])
    .execute()
  await trx
    .updateTable('sealed.office_note')
    .set({ waits: false })
    .where('submission', '=', submission)
    .where('waits', '=', true)
    .where('officer', '<>', officer)
    .execute()
  return isFirst
}

/** So that the list is never empty. */
const noId = '00000000-0000-0000-0000-000000000000'
