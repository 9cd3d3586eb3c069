import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { addDays, type Day } from '../../calendar.ts'
import { isDemonstration } from '../is-demonstration.server.ts'
import type { Law } from '../law.ts'
import type { Stage } from '../stages.ts'
import type { TipBody } from './tip-entry.ts'
import type { Counted, ThreatsOfState, WarningRule } from './warning.ts'

export interface Tip {
  id: string
  body: TipBody
  /** Of a demonstration, as all that is brought there. */
  invented: boolean
  stands: 'brought' | 'let-through'
  broughtAs: 'officer' | 'partner'
  cameAt: Date
  /** When an officer first decided on it. */
  lookedAt: Date | null
  /** At which stage it stands now: in the register where it is there, else as the tip said. */
  stage: Stage
  caseId: string | null
  draft: string | null
  begunAt: Date | null
}

/** The newest first; what was declined or taken back lies on the desk no more. */
export async function readTips(db: Db, mandate: string): Promise<Tip[]> {
  const { rows } = await sql<Tip>`
    select e.id, e.body, ${isDemonstration} as invented, coalesce(d.decision, 'brought') as stands, e.brought_as as "broughtAs", came.at as "cameAt", looked.at as "lookedAt",
      coalesce(s.stage, e.body ->> 'stage') as stage, t.case_id as "caseId", t.draft, t.begun_at as "begunAt"
    from known.entry e
    left join lateral (select decision from known.entry_decision d where d.entry = e.id order by number desc limit 1) d on true
    cross join lateral (select min(at) as at from platform.event v
      where v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-brought') came
    cross join lateral (select min(at) as at from platform.event v
      where v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-decided') looked
    left join lateral (select stage from released.law_stage where law = e.id::text order by number desc limit 1) s on true
    left join known.tip_letter t on t.tip = e.id
    where e.mandate = ${mandate} and e.kind = 'bill-tip' and came.at is not null
      and coalesce(d.decision, 'brought') in ('brought', 'let-through')
    order by t.tip is not null, came.at desc limit 100`.execute(db)
  return rows
}

/** Until the transaction ends nobody else answers it; null where there is no such tip. */
export async function holdTip(
  trx: Trx,
  tip: string,
  caseId: string
): Promise<{ hasCase: boolean; answer: { case: string; draft: string } | null } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie tip ${tip}`}, 0))`.execute(trx)
  const { rows } = await sql<{ hasCase: boolean; answer: { case: string; draft: string } | null }>`
    select exists (select from known."case" c where c.id = ${caseId}) as "hasCase",
      (select jsonb_build_object('case', t.case_id, 'draft', t.draft) from known.tip_letter t where t.tip = e.id) as answer
    from known.entry e where e.id = ${tip} and e.kind = 'bill-tip'`.execute(trx)
  return rows[0] ?? null
}

export async function insertTipLetter(
  trx: Trx,
  one: { tip: string; mandate: string; caseId: string; draft: string; at: Date; by: string }
): Promise<void> {
  await sql`
    insert into known.tip_letter (tip, mandate, case_id, draft, begun_at, begun_by)
    values (${one.tip}, ${one.mandate}, ${one.caseId}, ${one.draft}, ${one.at}, ${one.by})`.execute(trx)
}

type Setting = 'tip-hours' | 'warning-days' | 'warning-threats' | 'warning-rise'

/** By name: hours and figures that the desk begins with; each has its line (`needs` in ../../reference/files.ts). */
export async function readSettings(db: Db): Promise<Record<Setting, number>> {
  const { rows } = await sql<{ name: string; value: number }>`select name, value from reference.law_desk`.execute(db)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Record<Setting, number>
}

/** The one in force; null where no officer has set one. */
export async function readRule(db: Db, mandate: string): Promise<WarningRule | null> {
  const { rows } = await sql<WarningRule>`
    select days, threats, rise from known.warning_rule where mandate = ${mandate} order by number desc limit 1`.execute(
    db
  )
  return rows[0] ?? null
}

export async function insertRule(
  trx: Trx,
  one: WarningRule & { mandate: string; reason: string; by: string; on: Day }
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie warning rule ${one.mandate}`}, 0))`.execute(trx)
  const { rows } = await sql<{ number: number }>`
    insert into known.warning_rule (mandate, number, days, threats, rise, reason, set_by, set_on)
    select ${one.mandate}, coalesce(max(number), 0) + 1, ${one.days}, ${one.threats}, ${one.rise}, ${one.reason}, ${one.by}, ${one.on}
    from known.warning_rule where mandate = ${one.mandate} returning number`.execute(trx)
  return rows[0]!.number
}

export interface MovingLaw {
  slug: string
  state: string
  title: string
  titles: Law['titles']
  lang: string
  stage: Stage
  onDay: Day
}

/** Restrictive laws and bills that reached a stage within these days. */
export async function readMoving(db: Db, today: Day, days: number): Promise<MovingLaw[]> {
  const { rows } = await sql<MovingLaw>`
    select l.slug, l.state, l.title, l.titles, l.lang, s.stage, s.on_day as "onDay"
    from released.law l join lateral (
      select stage, on_day from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true
    where l.effect in ('restrictive', 'mixed') and s.on_day > ${addDays(today, -days)} order by l.state, s.on_day desc, l.slug`.execute(
    db
  )
  return rows
}

/** Letters and cases of threats in a State, in these days and in as many before; what is known, released or not. */
export async function readThreats(
  db: Db,
  mandate: string,
  state: string,
  today: Day,
  days: number
): Promise<ThreatsOfState> {
  const [since, before] = [addDays(today, -days), addDays(today, -2 * days)]
  const { rows } = await sql<{ letters: Counted; cases: Counted }>`
    select
      (select jsonb_build_object('now', count(*) filter (where sent_on > ${since}), 'before', count(*) filter (where sent_on <= ${since}))
        from known.letter l where l.mandate = ${mandate} and l.sent_on > ${before} and l.sent_on <= ${today}
          and exists (select from known.letter_addressee a where a.letter_id = l.id and a.state = ${state})
          and exists (select from known.letter_tag t where t.letter_id = l.id and t.list = 'theme' and t.code = 'threats')) as letters,
      (select jsonb_build_object('now', count(*) filter (where opened_on > ${since}), 'before', count(*) filter (where opened_on <= ${since}))
        from known."case" c where c.mandate = ${mandate} and c.opened_on > ${before} and c.opened_on <= ${today} and c.merged_into is null
          and exists (select from known.case_state s where s.case_id = c.id and s.state = ${state})
          and exists (select from known.case_tag t where t.case_id = c.id and t.list = 'theme' and t.code = 'threats')) as cases`.execute(
    db
  )
  return rows[0]!
}
