import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { columns, fromCases, type CaseRow } from './cases.store.server.ts'
import { caseDecision, caseInWork, isUndecided } from './conditions.server.ts'
import type { ListFilters } from './schemas.ts'

const pageLength = 100

/** By imminence, then the oldest; one row more than a page tells that there is a next one. */
export async function listRows(
  trx: Trx,
  { show, state, tag, urgency, triage, late, mine, after }: ListFilters,
  { mandate, me, today }: { mandate: string; me: string; today: Day }
): Promise<{ rows: CaseRow[]; after: string | null }> {
  const [list, code] = tag?.split(':') ?? []
  const rows = await fromCases(trx)
    .select(columns)
    .where('c.mandate', '=', mandate)
    // A decision that is asked for by name may be one that ends the work; what is closed is asked for as such.
    .$if(show === 'open', (q) => (triage === undefined ? q.where(caseInWork) : q.where('c.closed_on', 'is', null)))
    .$if(show === 'closed', (q) => q.where('c.closed_on', 'is not', null))
    .$if(triage !== undefined, (q) => q.where(caseDecision, '=', triage!))
    .$if(urgency !== undefined, (q) => q.where('c.urgency', '=', urgency!))
    .$if(late !== undefined, (q) => q.where(isUndecided(today)))
    .$if(mine !== undefined, (q) => q.where('o.id', '=', me))
    .$if(state !== undefined, (q) =>
      q.where(sql<boolean>`exists (select from known.case_state s where s.case_id = c.id and s.state = ${state!})`)
    )
    .$if(tag !== undefined, (q) =>
      q.where(
        sql<boolean>`exists (select from known.case_tag t where t.case_id = c.id and t.list = ${list!} and t.code = ${code!})`
      )
    )
    .$if(after !== undefined, (q) => q.where(behind(after!)))
    .orderBy(rank)
    .orderBy('c.opened_on')
    .orderBy('c.id')
    .limit(pageLength + 1)
    .execute()
  const page = rows.slice(0, pageLength) as CaseRow[]
  const last = rows.length > pageLength ? page.at(-1) : undefined
  return { rows: page, after: last ? placeOf(last) : null }
}

export interface CaseCounts {
  open: number
  imminent: number
  untriaged: number
  /** Untriaged for longer than a working day. */
  late: number
}

export async function countCases(trx: Trx, mandate: string, today: Day): Promise<CaseCounts> {
  const { rows } = await sql<CaseCounts>`
    select count(*)::int as open,
      count(*) filter (where c.urgency = 'imminent')::int as imminent,
      count(*) filter (where c.triage is null)::int as untriaged,
      count(*) filter (where ${isUndecided(today)})::int as late
    from known."case" c where c.mandate = ${mandate} and ${caseInWork}`.execute(trx)
  return rows[0]!
}

const ranks: Record<string, number> = { imminent: 0, urgent: 1, ordinary: 2 }
const rank = sql<number>`case c.urgency when 'imminent' then 0 when 'urgent' then 1 else 2 end`
const placeOf = ({ urgency, openedOn, id }: CaseRow): string => [ranks[urgency], openedOn, id].join('.')

function behind(after: string) {
  const [at, day, id] = after.split('.') as [string, string, string]
  return sql<boolean>`(${rank}, c.opened_on, c.id) > (${Number(at)}::integer, ${day}::date, ${id}::uuid)`
}
