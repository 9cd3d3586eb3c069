import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { isDemonstration } from '../is-demonstration.server.ts'
import type { Stage } from '../stages.ts'
import type { TipBody } from './tip-entry.ts'
import type { WarningRule } from './warning.ts'

export interface Tip {
  id: string
  body: TipBody
  /** Of a demonstration, as all that is brought there. */
  invented: boolean
  stands: 'brought' | 'let-through'
  broughtAs: 'officer' | 'partner'
  cameAt: Date
  /** When an officer first looked at it, or decided on it. */
  lookedAt: Date | null
  /** At which stage it stands now: in the register where it is there, else as the tip said. */
  stage: Stage
  /** Whether it stands in the public register. */
  isInRegister: boolean
  caseId: string | null
  draft: string | null
  begunAt: Date | null
  /** The letter that came of that draft, once it went: on which day, and at which moment where the log has it. */
  letter: { slug: string; reference: string | null; sentOn: Day | null } | null
  wentAt: Date | null
}

/** Tips `e` of a mandate that were not declined or taken back, with what was done about each. */
export const tipsFrom = (mandate: string) => sql`known.entry e
    left join lateral (select decision from known.entry_decision d where d.entry = e.id order by number desc limit 1) d on true
    cross join lateral (select min(at) as at from platform.event v
      where v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-brought') came
    cross join lateral (select min(at) as at from platform.event v
      where v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-decided') decided
    left join known.tip_look look on look.tip = e.id
    left join known.tip_letter t on t.tip = e.id
    where e.mandate = ${mandate} and e.kind = 'bill-tip' and came.at is not null
      and coalesce(d.decision, 'brought') in ('brought', 'let-through')`
export const tipColumns = sql`coalesce(d.decision, 'brought') as stands, came.at as "cameAt",
      least(decided.at, look.looked_at) as "lookedAt", t.begun_at as "begunAt"`

/** The newest first; what was declined or taken back lies on the desk no more. */
export async function readTips(db: Db, mandate: string): Promise<Tip[]> {
  const { rows } = await sql<Tip>`
    select e.id, ${tipColumns}, e.body, ${isDemonstration} as invented, e.brought_as as "broughtAs",
      coalesce((select stage from released.law_stage where law = e.id::text order by number desc limit 1), e.body ->> 'stage') as stage,
      exists (select from released.law where slug = e.id::text) as "isInRegister", t.case_id as "caseId", t.draft,
      (select jsonb_build_object('slug', l.slug, 'reference', l.reference, 'sentOn', l.sent_on) from ${letterOfTip}) as letter,
      (select min(v.at) from platform.event v join ${letterOfTip} on v.subject_kind = 'letter' and v.subject_id = l.id::text
        where v.type = 'letter-transmitted') as "wentAt"
    from ${tipsFrom(mandate)} order by t.tip is not null, came.at desc limit 100`.execute(db)
  return rows
}
/** The letter `l` of the draft that was begun from a tip, once it went. */
export const letterOfTip = sql`(select l.* from known.letter_from_draft f join known.letter l on l.id = f.letter_id
  where f.draft = t.draft and f.mandate = t.mandate and l.delivery <> 'draft' limit 1) l`

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

type Setting = 'tip-hours' | 'tip-page-days' | 'warning-days' | 'warning-threats' | 'warning-rise'

/** By name: hours and figures that the desk begins with; each has its line (`needs` in ../../reference/files.ts). */
export async function readSettings(db: Db): Promise<Record<Setting, number>> {
  const { rows } = await sql<{ name: string; value: number }>`select name, value from reference.law_desk`.execute(db)
  return Object.fromEntries(rows.map(({ name, value }) => [name, value])) as Record<Setting, number>
}

/** The one in force: what an officer set last, or else what the desk begins with. */
export async function readRule(db: Db, mandate: string): Promise<WarningRule> {
  const { rows } = await sql<WarningRule>`
    select days, threats, rise from known.warning_rule where mandate = ${mandate} order by number desc limit 1`.execute(
    db
  )
  if (rows[0]) return rows[0]
  const settings = await readSettings(db)
  return { days: settings['warning-days'], threats: settings['warning-threats'], rise: settings['warning-rise'] }
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

/** Somebody looks after it; whoever was first, stands. */
export async function insertLook(
  trx: Trx,
  { tip, mandate, at, by }: { tip: string; mandate: string; at: Date; by: string }
): Promise<boolean> {
  const { rows } = await sql`
    insert into known.tip_look (tip, mandate, looked_at, looked_by) values (${tip}, ${mandate}, ${at}, ${by})
    on conflict do nothing returning tip`.execute(trx)
  return rows.length > 0
}

/** Whether there is such a tip, before this office. */
export async function hasTip(trx: Trx, tip: string): Promise<boolean> {
  const { rows } = await sql`select from known.entry where id = ${tip} and kind = 'bill-tip'`.execute(trx)
  return rows.length > 0
}
