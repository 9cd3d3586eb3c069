import { sql, type ExpressionBuilder } from 'kysely'
import type { Database, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { leftAloneUpTo } from './attention.ts'
import { inWork, isApart, perhapsInDanger, somethingCame } from './conditions.server.ts'
import { hasReceipt as isUnderReceipt, isDue, isInCase } from './promises.server.ts'
import type { QueueFilters } from './schemas.ts'
import { type QueueRow, columns, fromSubmissions, judged } from './submissions.store.server.ts'

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
    .$if(state === 'open' || state === 'all', (q) => q.where(sql<boolean>`not ${isApart}`))
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
  /** Of these, who waits in the queue without proof of work. */
  unproven: number
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
      count(*) filter (where open and in_danger)::int as danger, count(*) filter (where apart)::int as unproven,
      count(*) filter (where in_work and not apart and not in_case and holder is null and received_on <= ${leftAloneUpTo(today)})::int as alone,
      count(*) filter (where something_came and not apart)::int as waiting,
      count(*) filter (where in_work and first_read_on is null)::int as unread,
      count(*) filter (where due and not apart)::int as due,
      count(*) filter (where set_aside_on is not null)::int as "setAside"
    from (select s.*, o.id as holder, ${inWork} as in_work, ${isInCase} as in_case, ${somethingCame} as something_came,
        ${inWork} or ${somethingCame} as open, ${perhapsInDanger} as in_danger, ${isApart} as apart, ${isDue(today)} as due
      from (select id, mandate, received_on, danger, perhaps_danger, waiting, set_aside_on, closed_on, first_read_on,
        outcome, taken_on, officer, unproven from known.submission) s
      left join known.officer o on o.id = s.officer and o.removed_at is null where s.mandate = ${mandate}) s`.execute(
    trx
  )
  return rows[0]!
}

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
