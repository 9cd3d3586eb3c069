import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export const listDuty = (trx: Trx, mandate: string, from: Day, to: Day): Promise<{ day: Day; officer: string }[]> =>
  trx
    .selectFrom('known.duty')
    .innerJoin('known.officer', (join) =>
      join.onRef('known.officer.id', '=', 'known.duty.officer').on('known.officer.removed_at', 'is', null)
    )
    .select(['known.duty.day', 'known.duty.officer'])
    .where('known.duty.mandate', '=', mandate)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()

export async function replaceDuty(
  trx: Trx,
  mandate: string,
  days: readonly Day[],
  officer: string | null
): Promise<void> {
  if (days.length === 0) return
  await trx.deleteFrom('known.duty').where('mandate', '=', mandate).where('day', 'in', days).execute()
  if (officer === null) return
  await trx
    .insertInto('known.duty')
    .values(days.map((day) => ({ mandate, day, officer })))
    .execute()
}

/** Whether anything waits that had come before that day: what came on the day itself would tell the hour. */
export async function whatWaits(db: Db, mandate: string, today: Day, aloneUpTo: Day) {
  const rows = await db
    .selectFrom('known.submission as s')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 's.officer').on('o.removed_at', 'is', null))
    .select(['s.danger', 's.received_on as receivedOn', 'o.id as officer', 's.first_read_on as firstReadOn'])
    .where('s.mandate', '=', mandate)
    .where('s.received_on', '<', today)
    .where('s.closed_on', 'is', null)
    .where('s.set_aside_on', 'is', null)
    .where((eb) => eb.or([eb('o.id', 'is', null), eb('s.first_read_on', 'is', null)]))
    .execute()
  return {
    unread: rows.some(({ firstReadOn }) => firstReadOn === null),
    danger: rows.some(({ danger, firstReadOn }) => danger && firstReadOn === null),
    alone: rows.some(({ officer, receivedOn }) => officer === null && receivedOn <= aloneUpTo)
  }
}

/** Whether danger waits that nobody has read, whenever it came. */
export async function dangerWaits(db: Db, mandate: string): Promise<boolean> {
  const one = await db
    .selectFrom('known.submission')
    .select('id')
    .where('mandate', '=', mandate)
    .where('danger', '=', true)
    .where('first_read_on', 'is', null)
    .where('closed_on', 'is', null)
    .where('set_aside_on', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return one !== undefined
}
