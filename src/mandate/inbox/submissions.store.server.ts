import { sql, type RawBuilder } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isInForce } from '../intake/return/find-return.ts'
import { reopenedOn, toldOn, wroteOn } from './promises.server.ts'

export interface QueueRow {
  id: string
  receivedOn: Day
  lang: string
  danger: boolean
  /** She was not sure. */
  perhapsDanger: boolean
  sizeClass: number
  channel: string
  epoch: number
  /** In charge; null as well when she has left. */
  officer: string | null
  firstReadOn: Day | null
  setAsideOn: Day | null
  closedOn: Day | null
  outcome: string | null
  /** The last day on which it was taken into a case; into which is sealed. */
  takenOn: Day | null
  /** Additions that nobody has opened. */
  waiting: number
  /** What translators and guests left, and no officer has opened. */
  translations: number
  guestNotes: number
  /** How many additions and notes it has: who holds fewer of them has not read all. */
  pieces: number
  /** The day of the oldest of these. */
  wroteOn: Day | null
  /** The day on which something was last left for her. */
  toldOn: Day | null
  /** The day on which it was last opened again after it had been closed, but not by a slip. */
  reopenedOn: Day | null
}

/** Whether somebody can come back under it: a receipt that was burnt may be gone, and one may have expired. */
export async function hasReceipt(trx: Trx, submission: string, today: Day): Promise<boolean> {
  const row = await trx
    .selectFrom('known.receipt')
    .select('expires_on as expiresOn')
    .where('submission', '=', submission)
    .executeTakeFirst()
  return row !== undefined && isInForce(row, today)
}

export async function findSubmission(trx: Trx, id: string): Promise<QueueRow | null> {
  const row = await fromSubmissions(trx).select(columns).select(judged).where('s.id', '=', id).executeTakeFirst()
  return (row as QueueRow | undefined) ?? null
}

/** Held until the transaction ends; null when there is none that this office may see. */
export async function holdSubmission(trx: Trx, id: string): Promise<QueueRow | null> {
  await trx.selectFrom('known.submission').select('id').where('id', '=', id).forUpdate().execute()
  return findSubmission(trx, id)
}

export async function updateSubmission(
  trx: Trx,
  id: string,
  set: Partial<{
    officer: string | null
    closed_on: Day | null
    outcome: string | null
    taken_on: Day
    danger: boolean
    perhaps_danger: boolean
  }>
): Promise<void> {
  await trx.updateTable('known.submission').set(set).where('id', '=', id).execute()
}

/** Those of them that were moved; what has moved already, or is not here, is left out. */
export async function moveAside(trx: Trx, ids: readonly string[], day: Day | null): Promise<string[]> {
  const moved = await trx
    .updateTable('known.submission')
    .set({ set_aside_on: day })
    .where('id', 'in', ids)
    .where('set_aside_on', day === null ? 'is not' : 'is', null)
    .where('closed_on', 'is', null)
    .returning('id')
    .execute()
  return moved.map(({ id }) => id)
}

export const fromSubmissions = (trx: Trx) =>
  trx
    .selectFrom('known.submission as s')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 's.officer').on('o.removed_at', 'is', null))

/** Translators answer a question; what else waits is of guests. */
const waitingNotes = (ofWhom: RawBuilder<unknown>) => sql<number>`(select count(*)::int from sealed.office_note n
  where n.submission = s.id and n.waits and ${ofWhom})`

export const columns = [
  's.id',
  's.received_on as receivedOn',
  's.lang',
  's.danger',
  's.perhaps_danger as perhapsDanger',
  's.size_class as sizeClass',
  's.channel',
  's.epoch',
  'o.id as officer',
  's.first_read_on as firstReadOn',
  's.set_aside_on as setAsideOn',
  's.closed_on as closedOn',
  's.outcome',
  's.taken_on as takenOn',
  's.waiting',
  sql<number>`((select count(*) from sealed.addition a where a.submission = s.id)
    + (select count(*) from sealed.office_note n where n.submission = s.id))::int`.as('pieces'),
  waitingNotes(sql`n.answers is not null`).as('translations'),
  waitingNotes(sql`n.answers is null`).as('guestNotes')
] as const

export const judged = [wroteOn.as('wroteOn'), toldOn.as('toldOn'), reopenedOn.as('reopenedOn')] as const
