import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Effect, Law, LawArticle, LawLink, StageReached } from './law.ts'
import type { Day } from '../calendar.ts'
import type { LawFilters, Place } from './laws-query.ts'
import type { Stage } from './stages.ts'

/** A law with the stage at which it stands. */
export type LawRow = Law & { last: Omit<StageReached, 'slug' | 'number' | 'source' | 'sourceUrl' | 'invented'> }

const columns = sql`l.id, l.slug, l.state, l.kind, l.level, l.effect, l.title, l.lang, l.titles, l.themes, l.groups, l.akn, l.url,
  l.sha256, l.invented, l.participation, l.participation_lang as "participationLang", jsonb_build_object('stage', s.stage, 'onDay', s.on_day, 'onPrecision', s.on_precision) as last,
  (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'stage', t.stage, 'lang', t.lang, 'onDay', t.on_day, 'onPrecision',
    t.on_precision, 'url', t.url, 'sha256', t.sha256, 'akn', t.akn, 'invented', t.invented) order by t.on_day, t.slug), '[]')
    from released.law_text t where t.law = l.slug) as texts`
// NOTE: nothing stands in the register without a stage: the last by its number is where it stands (stages.ts).
const withLast = sql`released.law l join lateral (
  select * from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true`

function conditionsOf({ state, kind, level, theme, effect, stage, year }: LawFilters) {
  const conditions = [sql<boolean>`true`]
  if (state !== undefined) conditions.push(sql`l.state = ${state}`)
  if (kind !== undefined) conditions.push(sql`l.kind = ${kind}`)
  if (level !== undefined) conditions.push(sql`l.level = ${level}`)
  if (theme !== undefined) conditions.push(sql`l.themes @> array[${theme}]`)
  if (effect !== undefined) conditions.push(sql`l.effect = ${effect}`)
  if (stage !== undefined) conditions.push(sql`s.stage = ${stage}`)
  if (year !== undefined) conditions.push(sql`extract(year from s.on_day) = ${year}`)
  return conditions
}

/** What moved last comes first; from behind a place on. */
export async function readRows(db: Db, filters: LawFilters, place: Place | null, limit: number): Promise<LawRow[]> {
  const behind = place
    ? [sql<boolean>`(s.on_day < ${place.day} or (s.on_day = ${place.day} and l.slug > ${place.slug}))`]
    : []
  const { rows } = await sql<LawRow>`
    select ${columns} from ${withLast} where ${sql.join([...conditionsOf(filters), ...behind], sql` and `)}
    order by s.on_day desc, l.slug limit ${limit}`.execute(db)
  return rows
}

export async function countRows(db: Db, filters: LawFilters): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${withLast} where ${sql.join(conditionsOf(filters), sql` and `)}`.execute(db)
  return rows[0]!.count
}

/** By the year in which each reached the stage at which it stands, and by what it does, in the order of time. */
export async function countByYear(
  db: Db,
  filters: LawFilters
): Promise<{ year: number; effect: Effect; count: number }[]> {
  const { rows } = await sql<{ year: number; effect: Effect; count: number }>`
    select extract(year from s.on_day)::int as year, l.effect, count(*)::int as count from ${withLast}
    where ${sql.join(conditionsOf(filters), sql` and `)} group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

export async function readBySlug(db: Db, slug: string): Promise<LawRow | null> {
  const { rows } = await sql<LawRow>`select ${columns} from ${withLast} where l.slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

/** In the order of its way. */
export async function readStages(db: Db, law: string): Promise<StageReached[]> {
  const { rows } = await sql<StageReached>`
    select slug, number, stage, on_day as "onDay", on_precision as "onPrecision", source, source_url as "sourceUrl", invented
    from released.law_stage where law = ${law} order by number`.execute(db)
  return rows
}

export interface NextStep {
  slug: string
  /** Null: until when something can be said of it. */
  stage: Stage | null
  onDay: Day
  onPrecision: StageReached['onPrecision']
  source: string
  sourceUrl: string | null
}

/** Whether the law has come to the stage of an expected step `n` since that was told. */
export const isReached = sql<boolean>`exists (
  select from released.law_stage r where r.law = n.law and r.stage = n.stage and r.number > n.after_number)`

/** What it is expected to reach and has not reached yet. */
export async function readNextSteps(db: Db, law: string): Promise<NextStep[]> {
  const { rows } = await sql<NextStep>`
    select slug, stage, on_day as "onDay", on_precision as "onPrecision", source, source_url as "sourceUrl" from released.law_next n
    where law = ${law} and not ${isReached}
    order by on_day, slug`.execute(db)
  return rows
}

/** One that was reached, and by which law. */
export async function readStage(db: Db, slug: string): Promise<(StageReached & { law: string }) | null> {
  const { rows } = await sql<StageReached & { law: string }>`
    select slug, law, number, stage, on_day as "onDay", on_precision as "onPrecision", source, source_url as "sourceUrl", invented
    from released.law_stage where slug = ${slug}`.execute(db)
  return rows[0] ?? null
}

export async function readArticles(db: Db, law: string): Promise<LawArticle[]> {
  const { rows } = await sql<LawArticle>`
    select slug, number, effect, tests, unmet, declaration, treaty, treaty_article as "treatyArticle", quote, comment,
      comment_lang as "commentLang", invented
    from released.law_article where law = ${law}
    order by nullif(substring(number from '\d+'), '')::numeric nulls last, number, slug`.execute(db)
  return rows
}

/** A letter that is released no more is not told; what was said beside it stays. One that was linked by hand as well is told once. */
export async function readLinks(db: Db, law: string): Promise<LawLink[]> {
  const { rows } = await sql<LawLink>`
    select k.slug, k.what, case when r.id is not null then jsonb_build_object('slug', r.slug, 'reference', r.reference) end as letter,
      k.text, k.lang, k.url, coalesce(k.on_day, r.sent_on) as "onDay", coalesce(k.on_precision, r.sent_precision) as "onPrecision",
      k.invented
    from released.law_link k left join released.letter r on r.slug = k.letter
    where k.law = ${law} and (k.letter is null or r.id is not null or k.text is not null)
      and not (k.slug = k.law || '-letter' and exists (select from released.law_link o
        where o.law = k.law and o.letter = k.letter and o.what = 'letter' and o.slug <> k.slug))
    order by coalesce(k.on_day, r.sent_on) nulls last, k.slug`.execute(db)
  return rows
}

export interface ClauseRow {
  slug: string
  state: string
  clause: string
  law: string | null
  status: string
  quotation: string | null
  lang: string
  url: string | null
  invented: boolean
}

/** What States' laws have of the clauses of the model law; of one of them, or of all. */
export async function readClauses(db: Db, state: string | null = null): Promise<ClauseRow[]> {
  const of = state === null ? sql`true` : sql`state = ${state}`
  const { rows } = await sql<ClauseRow>`
    select slug, state, clause, law, status, quotation, lang, url, invented
    from released.law_clause where ${of} order by state, clause, slug`.execute(db)
  return rows
}

export async function readModelClauses(db: Db): Promise<{ slug: string; part: string; texts: Law['titles'] }[]> {
  const { rows } = await sql<{ slug: string; part: string; texts: Law['titles'] }>`
    select slug, part, texts from released.model_clause order by position`.execute(db)
  return rows
}

export interface IndicatorRow {
  indicator: string
  year: number
  value: number
  word: string | null
  source: string
}
/** What others' figures say of a State, the newest of each first. */
export async function readIndicators(db: Db, state: string): Promise<IndicatorRow[]> {
  const { rows } = await sql<IndicatorRow>`
    select indicator, year, value::float8 as value, word, source from released.indicator_value
    where state = ${state} order by indicator, year desc`.execute(db)
  return rows
}
