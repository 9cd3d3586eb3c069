import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, PartialDay, Precision } from '../calendar.ts'
import { countBefore, entriesOfVoice } from '../entries/voice.server.ts'
import { indicatorKinds, type ActionStep, type Indicator, type IndicatorValue, type PlannedAction } from './action.ts'
import type { AssessorKind, Status, VoicedAssessment } from './assessment.ts'
import { latestWords } from './conditions.server.ts'
import { linkedTo } from './linked-to.server.ts'
import type { SaidPosition } from './recommendation.ts'

const assessmentColumns = sql`slug, recommendation, state, status, by_kind as "byKind", by_name as "byName", on_day as "onDay",
  on_precision as "onPrecision", evidence, evidence_url as "evidenceUrl", confidence, lang, invented, voice`

/** Of these recommendations, newest first, of one day the last that was brought; of one to all States those of one State, if it is named. */
export async function readAssessments(
  db: Db,
  slugs: readonly string[],
  state: string | null = null
): Promise<VoicedAssessment[]> {
  const those = state === null ? sql`true` : sql`state = ${state}`
  const { rows } = await sql<VoicedAssessment>`
    select ${assessmentColumns} from released.assessment where recommendation = any (${slugs}::text[]) and ${those}
    order by on_day desc, number desc, slug`.execute(db)
  return rows
}

/** Of a recommendation, in the order of their days. */
export async function readActions(db: Db, slug: string, state: string | null): Promise<PlannedAction[]> {
  const { rows } = await sql<Omit<PlannedAction, 'steps'>>`
    select slug, recommendation, state, title, lead, due_on as "dueOn", due_precision as "duePrecision", stands, participation,
      url, lang, invented
    from released.recommendation_action where recommendation = ${slug} and ${ofState(state)}
    order by due_on nulls last, slug limit 200`.execute(db)
  const { rows: steps } = await sql<ActionStep>`
    select slug, action, stands, before, on_day as "onDay", on_precision as "onPrecision", evidence, evidence_url as "evidenceUrl",
      lang, invented
    from released.recommendation_action_step where action = any (${rows.map(({ slug: action }) => action)}::text[])
    order by on_day, number`.execute(db)
  return rows.map((one) => ({ ...one, steps: steps.filter((step) => step.action === one.slug) }))
}

/** What the State said to it after it was made, in the order of their days. */
export async function readPositions(db: Db, slug: string): Promise<SaidPosition[]> {
  const { rows } = await sql<SaidPosition>`
    select slug, position, before, on_day as "onDay", on_precision as "onPrecision", source, source_url as "sourceUrl", invented
    from released.recommendation_position where recommendation = ${slug} order by on_day, number`.execute(db)
  return rows
}

export async function readIndicators(db: Db, slug: string, state: string | null): Promise<Indicator[]> {
  const { rows } = await sql<Omit<Indicator, 'values'>>`
    select slug, recommendation, state, kind, title, unit, target::float8 as target, target_on as "targetOn",
      target_precision as "targetPrecision", lang, invented
    from released.recommendation_indicator where recommendation = ${slug} and ${ofState(state)}
    order by array_position(${[...indicatorKinds]}::text[], kind), title, slug limit 200`.execute(db)
  const { rows: values } = await sql<IndicatorValue>`
    select slug, indicator, value::float8 as value, on_day as "onDay", on_precision as "onPrecision", source,
      source_url as "sourceUrl", invented
    from released.recommendation_value where indicator = any (${rows.map(({ slug }) => slug)}::text[]) order by on_day, slug`.execute(
    db
  )
  return rows.map((one) => ({ ...one, values: values.filter(({ indicator }) => indicator === one.slug) }))
}

// What concerns no State in particular stands beside what concerns the one that is asked for.
const ofState = (state: string | null) => (state === null ? sql`true` : sql`(state is null or state = ${state})`)

/**
 * How many recommendations to a State stand how, as each kind of assessor has it; never added over kinds. What was asked of
 * all States is in none of its lists, and so not counted here: it has a page of its own.
 */
export async function countByKind(
  db: Db,
  state: string
): Promise<{ kind: AssessorKind; status: Status; count: number; onDefenders: number }[]> {
  const { rows } = await sql<{ kind: AssessorKind; status: Status; count: number; onDefenders: number }>`
    select a.by_kind as kind, a.status, count(distinct r.slug)::int as count,
      (count(distinct r.slug) filter (where r.concerns_defenders))::int as "onDefenders"
    from ${latestWords()} a join released.recommendation r on r.slug = a.recommendation
    where r.state = ${state} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export async function readLatestAssessmentDay(
  db: Db,
  state: string
): Promise<{ onDay: Day; onPrecision: Precision } | null> {
  const { rows } = await sql<{ onDay: Day; onPrecision: Precision }>`
    select on_day as "onDay", on_precision as "onPrecision" from released.assessment where state = ${state}
    order by on_day desc limit 1`.execute(db)
  return rows[0] ?? null
}

export interface About {
  slug: string
  addressee: string
  state: string | null
  /** When it was made, as exactly as that is known. */
  made: PartialDay
  line: string | null
}

/** What an entry must know of the recommendation it is brought to. */
export async function findAbout(db: Db, slug: string): Promise<About | null> {
  const { rows } = await sql<About>`
    select slug, addressee, state, ${made} as made, line from released.recommendation r where slug = ${linkedTo(slug)}`.execute(
    db
  )
  return rows[0] ?? null
}

// A year alone stands in the year.
const made = sql`jsonb_build_object('on', coalesce(r.on_day, make_date(r.year, 1, 1)), 'precision', coalesce(r.on_precision, 'year'))`

export async function isInDocument(
  db: Db,
  { document, paragraph, of }: { document: string; paragraph: string; of: string }
): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from released.recommendation where document = ${document} and paragraph = ${paragraph}
      and coalesce(state, addressee) = ${of}) as is`.execute(db)
  return rows[0]!.is
}

export async function findIndicator(db: Db, slug: string): Promise<{ slug: string } | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from released.recommendation_indicator where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export type FollowUpTable =
  | 'recommendation'
  | 'recommendation_line'
  | 'assessment'
  | 'recommendation_action'
  | 'recommendation_indicator'
  | 'recommendation_value'
  | 'recommendation_position'
  | 'recommendation_action_step'

/** A row with the columns that it names; where it stands there already, nothing is changed. */
export async function insertRow(trx: Trx, table: FollowUpTable, row: Record<string, unknown>): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  const { recommendation } = row
  const linked =
    typeof recommendation === 'string'
      ? sql`|| jsonb_build_object('recommendation', ${linkedTo(recommendation)})`
      : sql``
  await sql`
    insert into ${sql.table(`released.${table}`)} (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(`released.${table}`)}, ${JSON.stringify(row)}::jsonb ${linked})
    on conflict do nothing`.execute(trx)
}

/** The voice of an unnamed assessment that is brought, on the same recommendation to the same State; null where there is none yet. */
export async function findVoice(
  trx: Trx,
  { entry, recommendation, state, kind }: { entry: string; recommendation: string; state: string | null; kind: string }
): Promise<string | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie voices ' || ${linkedTo(recommendation)}, 0))`.execute(
    trx
  )
  const { rows } = await sql<{ voice: string }>`
    select coalesce(a.voice, a.slug) as voice
    from ${entriesOfVoice(entry, kind)} join released.assessment a on a.slug = e.id::text
    where a.recommendation = ${linkedTo(recommendation)} and a.state is not distinct from ${state}
      and a.by_kind = ${kind} and a.by_name is null
    order by e.brought_on, e.id limit 1`.execute(trx)
  return rows[0]?.voice ?? null
}

/** How many assessments of the same recommendation were brought before this one. */
export async function readNumber(trx: Trx, entry: string): Promise<number> {
  const { rows } = await sql<{ number: number }>`select ${countBefore(entry)} as number`.execute(trx)
  return rows[0]!.number
}

/** With all that stands to it. */
export async function deleteRow(trx: Trx, table: FollowUpTable, slug: string): Promise<void> {
  await sql`delete from ${sql.table(`released.${table}`)} where slug = ${slug}`.execute(trx)
}

/** Says that a recommendation repeats a line, where it repeats none yet; or, with null, that it repeats that one no more. */
export async function setLine(trx: Trx, recommendation: string, line: string, to: string | null): Promise<void> {
  const before = to === null ? sql`line = ${line}` : sql`line is null`
  await sql`update released.recommendation set line = ${to} where slug = ${linkedTo(recommendation)} and ${before}`.execute(
    trx
  )
}

/** Whether there is such an action, of which State and to what, and since when it may have moved. */
export async function findAction(
  db: Db,
  slug: string
): Promise<{ recommendation: string; state: string | null; made: PartialDay } | null> {
  const { rows } = await sql<{ recommendation: string; state: string | null; made: PartialDay }>`
    select a.recommendation, a.state, ${made} as made from released.recommendation_action a
    join released.recommendation r on r.slug = a.recommendation where a.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function readIdOf(db: Db, slug: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`select id from released.recommendation where slug = ${slug}`.execute(db)
  return rows[0]?.id ?? null
}
