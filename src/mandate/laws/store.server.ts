import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, PartialDay, Precision } from '../calendar.ts'
import type { Effect, LawKind } from './law.ts'
import type { ClauseRow } from './read-laws.server.ts'
import type { Reached, Stage } from './stages.ts'

export interface Standing {
  state: string
  kind: LawKind
  effect: Effect
  /** The last stage that it reached. */
  last: Reached | null
}

export async function findStanding(db: Db, slug: string): Promise<Standing | null> {
  const { rows } = await sql<
    { state: string; kind: LawKind; effect: Effect } & { stage: Stage | null; onDay: Day; onPrecision: Precision }
  >`
    select l.state, l.kind, l.effect, s.stage, s.on_day as "onDay", s.on_precision as "onPrecision"
    from released.law l left join lateral (
      select * from released.law_stage s where s.law = l.slug order by number desc limit 1) s on true
    where l.slug = ${slug}`.execute(db)
  const [row] = rows
  if (!row) return null
  const { state, kind, effect, stage, onDay, onPrecision } = row
  return { state, kind, effect, last: stage === null ? null : { stage, onDay, onPrecision } }
}

export async function findFirstDay(db: Db, law: string): Promise<PartialDay | null> {
  const { rows } = await sql<PartialDay>`
    select on_day as on, on_precision as precision from released.law_stage where law = ${law}
    order by on_day limit 1`.execute(db)
  return rows[0] ?? null
}

/** By its reference or the name in its address. */
export async function findReleasedLetter(db: Db, named: string): Promise<{ slug: string } | null> {
  const { rows } = await sql<{ slug: string }>`
    select slug from released.letter where slug = ${named} or reference = ${named} limit 1`.execute(db)
  return rows[0] ?? null
}

export interface NewLaw {
  slug: string
  state: string
  kind: string
  level: string
  effect: string
  title: string
  lang: string
  titles: Record<string, string>
  themes: string[]
  groups: string[]
  akn: string | null
  url: string | null
  sha256: string | null
}

/** False where it stands there already. */
export async function insertLaw(trx: Trx, law: NewLaw): Promise<boolean> {
  const { rows } = await sql`
    insert into released.law (slug, state, kind, level, effect, title, lang, titles, themes, groups, akn, url, sha256)
    values (${law.slug}, ${law.state}, ${law.kind}, ${law.level}, ${law.effect}, ${law.title}, ${law.lang},
      ${JSON.stringify(law.titles)}::jsonb, ${law.themes}, ${law.groups}, ${law.akn}, ${law.url}, ${law.sha256})
    on conflict (slug) do nothing returning slug`.execute(trx)
  return rows.length > 0
}

/** With all that hangs on it. */
export async function deleteLaw(trx: Trx, slug: string): Promise<void> {
  await sql`update released.law_clause set law = null where law = ${slug}`.execute(trx)
  for (const table of ['law_next', 'law_stage', 'law_article', 'law_link', 'law_text', 'law_fact'])
    await sql`delete from ${sql.id('released', table)} where law = ${slug}`.execute(trx)
  await sql`delete from released.law where slug = ${slug}`.execute(trx)
}

export interface NewStage {
  slug: string
  law: string
  stage: Stage
  onDay: Day
  onPrecision: string
  source: string
  sourceUrl: string | null
}

/** Behind the last; false where it stands there already. */
export async function insertStage(trx: Trx, one: NewStage): Promise<boolean> {
  const { rows } = await sql`
    insert into released.law_stage (slug, law, number, stage, on_day, on_precision, source, source_url)
    select ${one.slug}, ${one.law}, coalesce(max(number), 0) + 1, ${one.stage}, ${one.onDay}, ${one.onPrecision}, ${one.source}, ${one.sourceUrl}
    from released.law_stage where law = ${one.law}
    on conflict (slug) do nothing returning slug`.execute(trx)
  return rows.length > 0
}

export interface NewNext {
  slug: string
  law: string
  /** Null: the last day on which something can be said of it. */
  stage: Stage | null
  onDay: Day
  onPrecision: string
  source: string
  sourceUrl: string | null
}

/** Behind the stages that it has reached by now; where it stands there already, nothing is changed. */
export async function insertNext(trx: Trx, one: NewNext): Promise<void> {
  await sql`
    insert into released.law_next (slug, law, stage, after_number, on_day, on_precision, source, source_url)
    select ${one.slug}, ${one.law}, ${one.stage}, coalesce(max(number), 0), ${one.onDay}, ${one.onPrecision}, ${one.source}, ${one.sourceUrl}
    from released.law_stage where law = ${one.law}
    on conflict (slug) do nothing`.execute(trx)
}

export interface NewArticle {
  slug: string
  law: string
  number: string
  effect: string
  tests: string[]
  unmet: string[]
  declaration: number[]
  treaty: string | null
  treatyArticle: string | null
  quote: string | null
  comment: string | null
  commentLang: string
}

export async function insertArticle(trx: Trx, one: NewArticle): Promise<void> {
  await sql`
    insert into released.law_article (slug, law, number, effect, tests, unmet, declaration, treaty, treaty_article, quote, comment, comment_lang)
    values (${one.slug}, ${one.law}, ${one.number}, ${one.effect}, ${one.tests}, ${one.unmet}, ${one.declaration}, ${one.treaty},
      ${one.treatyArticle}, ${one.quote}, ${one.comment}, ${one.commentLang})
    on conflict (slug) do nothing`.execute(trx)
}

export interface NewLink {
  slug: string
  law: string
  what: string
  letter: string | null
  text: string | null
  lang: string
  url: string | null
  onDay: Day | null
  onPrecision: string | null
}

export async function insertLink(trx: Trx, one: NewLink): Promise<void> {
  await sql`
    insert into released.law_link (slug, law, what, letter, text, lang, url, on_day, on_precision)
    values (${one.slug}, ${one.law}, ${one.what}, ${one.letter}, ${one.text}, ${one.lang}, ${one.url}, ${one.onDay}, ${one.onPrecision})
    on conflict (slug) do nothing`.execute(trx)
}

export async function insertClause(trx: Trx, one: Omit<ClauseRow, 'invented'>): Promise<void> {
  await sql`
    insert into released.law_clause (slug, state, clause, law, status, quotation, lang, url)
    values (${one.slug}, ${one.state}, ${one.clause}, ${one.law}, ${one.status}, ${one.quotation}, ${one.lang}, ${one.url})
    on conflict (slug) do nothing`.execute(trx)
}

type Table =
  | 'law_stage'
  | 'law_article'
  | 'law_link'
  | 'law_clause'
  | 'law_text'
  | 'law_next'
  | 'protection_account'
  | 'protection_view'
  | 'action_plan'
  | 'country_study'
export async function deleteRow(trx: Trx, table: Table, slug: string): Promise<void> {
  await sql`delete from ${sql.id('released', table)} where slug = ${slug}`.execute(trx)
}
