import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isWorkingDay } from '../working-days.ts'
import { leftAloneUpTo } from './attention.ts'
import { inWork, perhapsInDanger, somethingNew } from './conditions.server.ts'
import { isDue, isInCase } from './promises.server.ts'

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

/** Whether it is a working day on which nobody reads. */
export const isUnwatched = async (trx: Trx, mandate: string, today: Day): Promise<boolean> =>
  isWorkingDay(today) && (await listDuty(trx, mandate, today, today)).length === 0

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

export interface Waits {
  /** A submission that nobody has read. */
  unread: boolean
  /** Something that a source added and nobody has opened, be what it belongs to read, closed or set aside. */
  added: boolean
  /** One of these is of somebody in danger, or of who is not sure. */
  danger: boolean
  alone: boolean
  /** Something that was promised a source is due. */
  due: boolean
}

/** Whether anything waits that had come before that day: what came on the day itself would tell the hour. */
export async function whatWaits(db: Db, mandate: string, today: Day): Promise<Waits> {
  const { rows } = await sql<Waits>`
    select coalesce(bool_or(unread), false) as unread, coalesce(bool_or(added), false) as added,
      coalesce(bool_or(in_danger and (unread or added)), false) as danger, coalesce(bool_or(alone), false) as alone,
      coalesce(bool_or(due), false) as due
    from (${judgedBefore(mandate, today)}) s`.execute(db)
  return rows[0]!
}

const judgedBefore = (mandate: string, today: Day) => sql`
  select s.id, ${perhapsInDanger} as in_danger, ${inWork} and s.first_read_on is null as unread,
    exists (select from sealed.addition a
      where ${somethingNew} and a.submission = s.id and a.opened_on is null and a.received_on < ${today}) as added,
    ${inWork} and not ${isInCase} and o.id is null and s.received_on <= ${leftAloneUpTo(today)} as alone,
    ${isDue(today)} as due
  from (select * from known.submission
    where mandate = ${mandate} and received_on < ${today}) s
  left join known.officer o on o.id = s.officer and o.removed_at is null`

/** The same one by one: what had come before that day, and danger whenever it came. */
export async function waitingSubmissions(
  trx: Trx,
  mandate: string,
  today: Day
): Promise<{ id: string; danger: boolean }[]> {
  const { rows } = await sql<{ id: string; danger: boolean }>`
    select id, bool_or(danger) as danger from (
      select id, false as danger from (${judgedBefore(mandate, today)}) s where unread or added or alone or due
      union all select s.id, true from known.submission s where s.mandate = ${mandate} and ${isUnreadDanger}) w
    group by id`.execute(trx)
  return rows
}

const isUnreadDanger = sql<boolean>`(${perhapsInDanger} and (${somethingNew} or s.first_read_on is null and ${inWork}))`

/** Whether danger waits, or perhaps danger, that nobody has read, or something added to it that nobody has opened, whenever it came. */
export async function dangerWaits(db: Db, mandate: string): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (select from known.submission s where s.mandate = ${mandate} and ${isUnreadDanger}) as waits`.execute(
    db
  )
  return rows[0]!.waits
}
