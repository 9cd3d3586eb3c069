import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { isUndecided } from '../cases/conditions.server.ts'
import type { DueLine } from '../communications/dashboard.store.server.ts'
import { clockIs, openUntil } from '../communications/list.store.server.ts'
import { dayInGeneva } from '../day-in-geneva.server.ts'
import { inCharge } from '../people/in-charge.ts'
import { inWorkOf, isClearedAll, isSigned, waitsForLead, waitsForWord } from './conditions.server.ts'
import type { WorkPart } from './schemas.ts'

export type DueLetter = Omit<DueLine, 'days' | 'part'>

/** Behind this a clock that ran out is no work of the day: the list of letters has it. */
const daysOverdue = 60
const clocksShown = 5

/** Letters' clocks that ran out not long ago or do so this week, the longest first: no more than begin a day. */
export async function dueLetters(trx: Trx, mandate: string, today: Day): Promise<DueLetter[]> {
  const { rows } = await sql<DueLetter>`
    select l.slug, l.reference, l.kind, f.joint, a.state, a.actor_name as "actorName", ${openUntil} as "dueOn"
    from known.fact f join known.letter l on l.id = f.letter_id join known.letter_addressee a on a.id = f.addressee_id
    where l.mandate = ${mandate} and ((${clockIs('overdue', today)}) or (${clockIs('week', today)}))
      and ${openUntil} >= ${addDays(today, -daysOverdue)}
    order by ${openUntil}, l.slug limit ${clocksShown}`.execute(trx)
  return rows
}

/** All such clocks, however long ago they ran out. */
export async function countClocks(trx: Trx, mandate: string, today: Day): Promise<Record<'overdue' | 'week', number>> {
  const { rows } = await sql<{ overdue: number; week: number }>`
    select count(*) filter (where ${clockIs('overdue', today)})::int as overdue,
      count(*) filter (where ${clockIs('week', today)})::int as week
    from known.fact f join known.letter l on l.id = f.letter_id where l.mandate = ${mandate}`.execute(trx)
  return rows[0]!
}

export interface WaitingClearance {
  slug: string
  reference: string | null
  kind: string
  /** The day by which each says its word. */
  cutOff: Day
  /**
   * What it waits for: our own word, or, once it is said, others'; once all have said theirs, what the lead makes of a
   * proposed change; once all have cleared it, the Rapporteur's signature, and then the desk.
   */
  step: 'others' | 'ours' | 'change' | 'signature' | 'sending'
  /** Which other mandates have not said a word; of a letter that others lead, none is told. */
  waitsFor: string[]
  addressees: { state: string | null; actorName: string | null }[]
}

const addressees = sql`coalesce((select jsonb_agg(jsonb_build_object('state', a.state, 'actorName', a.actor_name) order by a.id)
  from known.letter_addressee a where a.letter_id = l.id), '[]')`

/** Another office's letters are read by the view that shows an office to what it was asked: their rows it does not see. */
export async function waitingClearances(trx: Trx, mandate: string): Promise<WaitingClearance[]> {
  const { rows } = await sql<WaitingClearance>`
    select l.slug, l.reference, l.kind, case when bool_or(c.signatory = l.mandate) then 'ours' else 'others' end as step,
      array_remove(array_agg(c.signatory order by c.signatory), l.mandate) as "waitsFor",
      (select t.cut_off from known.clearance_text t where t.letter_id = l.id order by t.number desc limit 1) as "cutOff",
      ${addressees} as addressees
    from known.letter l join known.clearance c on c.letter_id = l.id
    where l.mandate = ${mandate} and ${waitsForWord}
    group by l.id
    union all
    select slug, reference, kind, 'ours', '{}', cut_off, addressees
    from known.asked_letter where state = 'open' and delivery = 'draft'
    union all
    select l.slug, l.reference, l.kind, 'change', '{}', (select t.cut_off from known.clearance_text t
      where t.letter_id = l.id order by t.number desc limit 1), ${addressees}
    from known.letter l where l.mandate = ${mandate} and ${waitsForLead}
    union all
    select l.slug, l.reference, l.kind, case when ${isSigned} then 'sending' else 'signature' end, '{}', t.cut_off, ${addressees}
    from known.letter l join lateral (select hash, cut_off from known.clearance_text t
      where t.letter_id = l.id order by t.number desc limit 1) t on true
    where l.mandate = ${mandate} and ${isClearedAll}
    order by "cutOff", slug limit 100`.execute(trx)
  return rows
}

export interface UndecidedCase {
  id: string
  openedOn: Day
  urgency: string
  states: string[]
  officer: string | null
}

export async function undecidedCases(
  trx: Trx,
  mandate: string,
  today: Day,
  officer: string | null
): Promise<UndecidedCase[]> {
  const { rows } = await sql<UndecidedCase>`
    select c.id, c.opened_on as "openedOn", c.urgency, c.officer,
      array(select s.state from known.case_state s where s.case_id = c.id order by s.state) as states
    from known."case" c where c.mandate = ${mandate} and ${isUndecided(today)}
      and (${officer}::uuid is null or c.officer = ${officer} or c.officer is null)
    order by c.opened_on, c.id limit 100`.execute(trx)
  return rows
}

export interface Load {
  officer: string
  cases: number
  tasks: number
  requests: number
  submissions: number
  /** Of tasks and requests, up to the end of the week; what is overdue among them. */
  due: number
  overdue: number
}

/** Of everybody who can be in charge; the last line is of what nobody has. Each table is counted before they are joined. */
export async function loadByOfficer(trx: Trx, mandate: string, today: Day, until: Day): Promise<Load[]> {
  const count = sql`select officer, count(*) as n`
  const dues = sql`count(*) filter (where due_on <= ${until}::date) as due, count(*) filter (where due_on < ${today}::date) as overdue`
  const { rows } = await sql<Load>`
    with w as (
      ${count}, 'case' as kind, 0 as due, 0 as overdue from known."case" c
      where mandate = ${mandate} and ${inWorkOf.case} group by officer
      union all ${count}, 'task', ${dues} from known.task t where mandate = ${mandate} and ${inWorkOf.task} group by officer
      union all ${count}, 'request', ${dues} from known.request r where mandate = ${mandate} and ${inWorkOf.request} group by officer
      union all ${count}, 'submission', 0, 0 from known.submission s
      where mandate = ${mandate} and ${inWorkOf.submission} group by officer
    ), o as (
      select id, enrolled_at from known.officer where mandate = ${mandate} and removed_at is null and role in (${sql.join(inCharge)})
    )
    select coalesce(o.id::text, '') as officer, ${sumOf('n', 'case')} as cases, ${sumOf('n', 'task')} as tasks,
      ${sumOf('n', 'request')} as requests, ${sumOf('n', 'submission')} as submissions, ${sumOf('due')} as due,
      ${sumOf('overdue')} as overdue
    from o full join w on w.officer = o.id group by o.id, o.enrolled_at order by o.enrolled_at nulls last`.execute(trx)
  return rows
}

const sumOf = (count: 'n' | 'due' | 'overdue', kind?: WorkPart) =>
  sql`coalesce(sum(w.${sql.ref(count)})${kind ? sql` filter (where w.kind = ${kind})` : sql``}, 0)::int`

/** What missions filed with this mandate from a day on. */
export async function countFiled(trx: Trx, from: Day): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from known.filing where ${dayInGeneva(sql`filed_at`)} >= ${from}::date`.execute(trx)
  return rows[0]!.count
}
