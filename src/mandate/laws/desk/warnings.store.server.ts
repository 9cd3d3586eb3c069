import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { addDays, type Day } from '../../calendar.ts'
import { restricting, type Law } from '../law.ts'
import type { Stage } from '../stages.ts'
import type { Counted, ThreatsOfState, WarningRule } from './warning.ts'
import type { WarnedOf } from './warning-news.ts'

/** A restrictive law or bill, or a tip of one that nobody has decided on. */
export interface MovingLaw {
  name: string
  state: string
  stage: Stage
  onDay: Day
}

/** Those that reached a stage within these days; tips that wait, by the day on which they came. */
export async function readMoving(db: Db, mandate: string, today: Day, days: number): Promise<MovingLaw[]> {
  const since = addDays(today, -days)
  const { rows } = await sql<MovingLaw>`
    select l.slug as name, l.state, s.stage, s.on_day as "onDay"
    from released.law l join lateral (
      select stage, on_day from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true
    where l.effect = any (${restricting}) and s.on_day > ${since}
    union all
    select e.id::text, e.state, e.body ->> 'stage', e.brought_on from known.entry e
    where e.mandate = ${mandate} and e.kind = 'bill-tip' and e.body ->> 'effect' = any (${restricting})
      and e.brought_on > ${since} and not exists (select from known.entry_decision d where d.entry = e.id)
    order by state, "onDay" desc, name`.execute(db)
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

export interface RaisedWarning extends WarningRule, WarnedOf {
  id: string
  state: string
  raisedOn: Day
  /** Of a tip its day is that on which it came; once it stands in the register, that of its stage. */
  matters: (MovingLaw & { title: string; titles: Law['titles']; lang: string; isTip: boolean })[]
}

/**
 * Of each State the last that was raised: where it stands, or also where an officer set it aside. One that another rule
 * took away is neither: by a later rule it is told anew. What it was raised of is called as it stands in its register,
 * or in its tip: what stands in neither any more is left out.
 */
export async function readLastWarnings(db: Db, mandate: string, which: 'standing' | 'told'): Promise<RaisedWarning[]> {
  const { rows } = await sql<RaisedWarning>`
    select w.id, w.state, w.raised_on as "raisedOn", w.days, w.threats, w.rise, w.rose,
      jsonb_build_object('now', w.letters_now, 'before', w.letters_before) as letters,
      jsonb_build_object('now', w.cases_now, 'before', w.cases_before) as cases,
      (select coalesce(jsonb_agg(jsonb_build_object('name', m.name, 'state', w.state, 'stage', m.stage,
          'onDay', coalesce((select max(s.on_day) from released.law_stage s where s.law = m.name and s.stage = m.stage), m.on_day),
          'title', coalesce(l.title, e.body ->> 'title'), 'lang', coalesce(l.lang, e.body ->> 'lang'),
          'titles', coalesce(l.titles, case when e.body ? 'titleEn' then jsonb_build_object('en', e.body ->> 'titleEn') else '{}' end),
          'isTip', l.slug is null) order by m.on_day desc, m.name), '[]')
        from known.warning_matter m left join released.law l on l.slug = m.name
        left join known.entry e on e.id::text = m.name and e.kind = 'bill-tip'
          and not exists (select from known.entry_decision d where d.entry = e.id and d.decision <> 'let-through')
        where m.warning = w.id and (l.slug is not null or e.id is not null)) as matters
    from ${lastFrom(mandate)} and ${which === 'standing' ? isStanding : isTold} order by w.number desc`.execute(db)
  return rows
}

export interface StandingWarning {
  id: string
  state: string
  raisedOn: Day
}

/** Those that stand, for pages that tell no more than that. */
export async function listStandingWarnings(db: Db, mandate: string): Promise<StandingWarning[]> {
  const { rows } = await sql<StandingWarning>`
    select w.id, w.state, w.raised_on as "raisedOn" from ${lastFrom(mandate)} and ${isStanding} order by w.number desc`.execute(
    db
  )
  return rows
}

/** Warnings `w` of a mandate, of each State the last. */
const lastFrom = (mandate: string) => sql`known.warning w where w.mandate = ${mandate}
  and not exists (select from known.warning o where o.mandate = w.mandate and o.state = w.state and o.number > w.number)`
const isStanding = sql`not exists (select from known.warning_aside a where a.warning = w.id)`
const isTold = sql`not exists (select from known.warning_aside a where a.warning = w.id and a.for_rule is not null)`

export interface WarningAside {
  id: string
  state: string
  raisedOn: Day
  setOn: Day
  setBy: string
  /** Null: it fell away by itself, and nobody set it aside. */
  reason: string | null
}

/** Those that were set aside or fell away, the last first: why, and by whom, stays to be read. */
export async function listAside(db: Db, mandate: string): Promise<WarningAside[]> {
  const { rows } = await sql<WarningAside>`
    select w.id, w.state, w.raised_on as "raisedOn", a.set_on as "setOn", a.set_by as "setBy", a.reason
    from known.warning_aside a join known.warning w on w.id = a.warning
    where a.mandate = ${mandate} order by a.set_on desc, w.number desc limit 50`.execute(db)
  return rows
}

export async function insertWarning(
  trx: Trx,
  mandate: string,
  one: Omit<RaisedWarning, 'matters'> & { matters: MovingLaw[] }
): Promise<void> {
  const { id, letters, cases } = one
  await sql`
    insert into known.warning (id, mandate, state, raised_on, days, threats, rise, letters_now, letters_before, cases_now, cases_before, rose)
    values (${id}, ${mandate}, ${one.state}, ${one.raisedOn}, ${one.days}, ${one.threats}, ${one.rise}, ${letters.now}, ${letters.before},
      ${cases.now}, ${cases.before}, ${[...one.rose]})`.execute(trx)
  for (const { name, stage, onDay } of one.matters)
    await sql`insert into known.warning_matter (warning, mandate, name, stage, on_day)
      values (${id}, ${mandate}, ${name}, ${stage}, ${onDay})`.execute(trx)
}

/** False where there is no such warning, or somebody set it aside before. */
export async function insertAside(
  trx: Trx,
  one: { warning: string; mandate: string; reason: string | null; forRule: number | null; by: string; on: Day }
): Promise<boolean> {
  const { rows } = await sql`
    insert into known.warning_aside (warning, mandate, reason, for_rule, set_by, set_on)
    select w.id, w.mandate, ${one.reason}, ${one.forRule}::smallint, ${one.by}, ${one.on}::date from known.warning w
    where w.id = ${one.warning} and w.mandate = ${one.mandate} on conflict do nothing returning warning`.execute(trx)
  return rows.length > 0
}

/** Two that look at once would both warn. */
export const waitForWarnings = (trx: Trx, mandate: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`vigie warnings ${mandate}`}, 0))`.execute(trx)

export async function hasWarning(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`select from known.warning where id = ${id}`.execute(trx)
  return rows.length > 0
}
