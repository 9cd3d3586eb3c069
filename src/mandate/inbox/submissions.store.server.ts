import { sql, type ExpressionBuilder, type RawBuilder } from 'kysely'
import type { Database, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isInForce } from '../intake/return/find-return.ts'
import { leftAloneUpTo } from './attention.ts'
import { inWork, perhapsInDanger, somethingCame } from './conditions.server.ts'
import { hasReceipt as isUnderReceipt, isDue, isInCase, reopenedOn, toldOn, wroteOn } from './promises.server.ts'
import type { QueueFilters } from './schemas.ts'

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

export interface ListedRow extends QueueRow {
  hasReceipt: boolean
}

const pageLength = 100

/** In the order in which they are to be read; one row more than a page tells that there is a next one. */
export async function listSubmissions(
  trx: Trx,
  filters: QueueFilters,
  { me, today }: { me: string; today: Day }
): Promise<{ rows: ListedRow[]; after: string | null }> {
  const { state, officer, lang, danger, alone, waiting, due, after } = filters
  const rows = await fromSubmissions(trx)
    .select(columns)
    .select([...judged, isUnderReceipt(today).as('hasReceipt')])
    .where((eb) => inState(eb, state))
    .$if(lang !== undefined, (q) => q.where('s.lang', '=', lang!))
    .$if(danger !== undefined, (q) => q.where(perhapsInDanger))
    .$if(waiting !== undefined, (q) => q.where(somethingCame))
    .$if(officer === 'nobody' || alone !== undefined, (q) => q.where('o.id', 'is', null))
    .$if(alone !== undefined, (q) =>
      q
        .where(inWork)
        .where(sql<boolean>`not ${isInCase}`)
        .where('s.received_on', '<=', leftAloneUpTo(today))
    )
    .$if(due !== undefined, (q) => q.where(isDue(today)))
    .$if(officer !== undefined && officer !== 'nobody', (q) => q.where('o.id', '=', officer === 'mine' ? me : officer!))
    .$if(after !== undefined, (q) => q.where(behind(after!)))
    .orderBy(rank)
    .orderBy(somethingCame, 'desc')
    .orderBy('s.received_on')
    .orderBy('s.id')
    .limit(pageLength + 1)
    .execute()
  const page = rows.slice(0, pageLength) as ListedRow[]
  const last = rows.length > pageLength ? page.at(-1) : undefined
  return { rows: page, after: last ? placeOf(last) : null }
}

export interface QueueCounts {
  /** In work, or with something that nobody has opened: what `listSubmissions` lists as open. */
  open: number
  /** Perhaps in danger too. */
  danger: number
  alone: number
  waiting: number
  /** In work, and nobody has read it. */
  unread: number
  /** Closed ones too: something that was promised her is due. */
  due: number
  setAside: number
}

export async function countSubmissions(trx: Trx, mandate: string, today: Day): Promise<QueueCounts> {
  const { rows } = await sql<QueueCounts>`
    select count(*) filter (where open)::int as open,
      count(*) filter (where open and in_danger)::int as danger,
      count(*) filter (where in_work and not in_case and officer is null and received_on <= ${leftAloneUpTo(today)})::int as alone,
      count(*) filter (where something_came)::int as waiting,
      count(*) filter (where in_work and first_read_on is null)::int as unread,
      count(*) filter (where due)::int as due,
      count(*) filter (where set_aside_on is not null)::int as "setAside"
    from (select s.*, o.id as officer, ${inWork} as in_work, ${isInCase} as in_case, ${somethingCame} as something_came,
        ${inWork} or ${somethingCame} as open, ${perhapsInDanger} as in_danger, ${isDue(today)} as due
      from (select id, mandate, received_on, danger, perhaps_danger, waiting, set_aside_on, closed_on, first_read_on,
        outcome, taken_on, officer as in_charge from known.submission) s
      left join known.officer o on o.id = s.in_charge and o.removed_at is null where s.mandate = ${mandate}) s`.execute(
    trx
  )
  return rows[0]!
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

/** Whether she is here, of that mandate, with one of those roles, and has not left. */
export async function isOfficer(trx: Trx, id: string, mandate: string, roles: readonly string[]): Promise<boolean> {
  const row = await trx
    .selectFrom('known.officer')
    .select('id')
    .where('id', '=', id)
    .where('mandate', '=', mandate)
    .where('removed_at', 'is', null)
    .where('role', 'in', roles)
    .executeTakeFirst()
  return row !== undefined
}

const fromSubmissions = (trx: Trx) =>
  trx
    .selectFrom('known.submission as s')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 's.officer').on('o.removed_at', 'is', null))

/** Translators answer a question; what else waits is of guests. */
const waitingNotes = (ofWhom: RawBuilder<unknown>) => sql<number>`(select count(*)::int from sealed.office_note n
  where n.submission = s.id and n.waits and ${ofWhom})`

const columns = [
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

const judged = [wroteOn.as('wroteOn'), toldOn.as('toldOn'), reopenedOn.as('reopenedOn')] as const

type Submissions = ExpressionBuilder<Database & { s: Database['known.submission'] }, 's'>

function inState(eb: Submissions, state: QueueFilters['state']) {
  if (state === 'closed') return eb('s.closed_on', 'is not', null)
  if (state === 'all') return sql<boolean>`true`
  if (state === 'set-aside') return eb('s.set_aside_on', 'is not', null)
  return eb.or([inWork, somethingCame])
}

/** What comes first: danger, then where she was not sure, then all else. */
const rank = sql<number>`case when s.danger then 0 when s.perhaps_danger then 1 else 2 end`

const placeOf = ({ danger, perhapsDanger, waiting, translations, guestNotes, receivedOn, id }: QueueRow): string =>
  [danger ? 0 : perhapsDanger ? 1 : 2, waiting + translations + guestNotes > 0 ? 0 : 1, receivedOn, id].join('.')

function behind(after: string) {
  const [danger, isNew, day, id] = after.split('.') as [string, string, string, string]
  return sql<boolean>`(${rank}, not ${somethingCame}, s.received_on, s.id) >
    (${Number(danger)}::integer, ${isNew === '1'}, ${day}::date, ${id}::uuid)`
}
