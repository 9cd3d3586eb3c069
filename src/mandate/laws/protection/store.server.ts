import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../../calendar.ts'
import type { Language } from '../../languages.ts'
import type { Account, Instrument, planSections, View } from './protection.ts'

export async function hasInstrument(db: Db, slug: string): Promise<boolean> {
  const { rows } = await sql`select from released.protection_instrument where slug = ${slug}`.execute(db)
  return rows.length > 0
}

export interface NewInstrument {
  slug: string
  kind: string
  state: string | null
  body: string | null
  since: { onDay: Day; onPrecision: string } | null
  texts: Partial<Record<Language, string>>
  source: string
  url: string | null
}

export async function insertInstrument(trx: Trx, one: NewInstrument): Promise<void> {
  await sql`
    insert into released.protection_instrument (slug, kind, state, body, since_day, since_precision, texts, source, url, position)
    values (${one.slug}, ${one.kind}, ${one.state}, ${one.body}, ${one.since?.onDay ?? null}, ${one.since?.onPrecision ?? null},
      ${JSON.stringify(one.texts)}::jsonb, ${one.source}, ${one.url}, 100)
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteInstrument(trx: Trx, slug: string): Promise<void> {
  for (const table of ['protection_account', 'protection_view'])
    await sql`delete from ${sql.id('released', table)} where instrument = ${slug}`.execute(trx)
  await sql`delete from released.protection_instrument where slug = ${slug}`.execute(trx)
}

export async function insertAccount(trx: Trx, one: Omit<Account, 'invented'> & { instrument: string }): Promise<void> {
  await sql`
    insert into released.protection_account (slug, instrument, year, budget, currency, staff, coverage, difficulties, participation, lang, source, url)
    values (${one.slug}, ${one.instrument}, ${one.year}, ${one.budget}, ${one.currency}, ${one.staff}, ${one.coverage},
      ${one.difficulties}, ${one.participation}, ${one.lang}, ${one.source}, ${one.url})
    on conflict (slug) do nothing`.execute(trx)
}

export async function insertView(trx: Trx, one: Omit<View, 'invented'> & { instrument: string }): Promise<void> {
  await sql`
    insert into released.protection_view (slug, instrument, year, group_code, text, lang)
    values (${one.slug}, ${one.instrument}, ${one.year}, ${one.group}, ${one.text}, ${one.lang})
    on conflict (slug) do nothing`.execute(trx)
}

export interface Plan {
  slug: string
  state: string
  subject: string
  title: string
  lang: string
  year: number
  section: (typeof planSections)[number]
  text: string | null
  /** Which part defenders have in it; in the language of its title. */
  participation: string | null
  url: string | null
  invented: boolean
}
export async function insertPlan(
  trx: Trx,
  one: Omit<Plan, 'invented' | 'section'> & { section: string }
): Promise<void> {
  await sql`
    insert into released.action_plan (slug, state, subject, title, lang, year, section, text, participation, url)
    values (${one.slug}, ${one.state}, ${one.subject}, ${one.title}, ${one.lang}, ${one.year}, ${one.section}, ${one.text},
      ${one.participation}, ${one.url})
    on conflict (slug) do nothing`.execute(trx)
}

export interface Study {
  slug: string
  state: string
  assessment: string
  onDay: Day
  onPrecision: Precision
  evidence: string
  lang: string
  url: string | null
  invented: boolean
}
export async function insertStudy(
  trx: Trx,
  one: Omit<Study, 'invented' | 'onPrecision'> & { onPrecision: string }
): Promise<void> {
  await sql`
    insert into released.country_study (slug, state, assessment, on_day, on_precision, evidence, lang, url)
    values (${one.slug}, ${one.state}, ${one.assessment}, ${one.onDay}, ${one.onPrecision}, ${one.evidence}, ${one.lang}, ${one.url})
    on conflict (slug) do nothing`.execute(trx)
}

/** All of them, in the order in which they are told; or those of one State. */
export async function readInstruments(db: Db, state: string | null = null): Promise<Instrument[]> {
  const of = state === null ? sql`true` : sql`i.state = ${state}`
  const { rows } = await sql<Omit<Instrument, 'since'> & { sinceDay: Day | null; sincePrecision: Precision }>`
    select i.slug, i.kind, i.state, i.body, i.since_day as "sinceDay", i.since_precision as "sincePrecision", i.texts, i.source, i.url,
      i.invented,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', a.slug, 'year', a.year, 'budget', a.budget::text, 'currency', a.currency,
        'staff', a.staff, 'coverage', a.coverage, 'difficulties', a.difficulties, 'participation', a.participation, 'lang', a.lang,
        'source', a.source, 'url', a.url, 'invented', a.invented) order by a.year desc, a.slug), '[]')
        from released.protection_account a where a.instrument = i.slug) as accounts,
      (select coalesce(jsonb_agg(jsonb_build_object('slug', v.slug, 'year', v.year, 'group', v.group_code, 'text', v.text,
        'lang', v.lang, 'invented', v.invented) order by v.year desc, v.slug), '[]')
        from released.protection_view v where v.instrument = i.slug) as views
    from released.protection_instrument i where ${of} order by i.kind, i.position, i.slug`.execute(db)
  return rows.map(({ sinceDay, sincePrecision, ...row }) => ({
    ...row,
    since: sinceDay === null ? null : { onDay: sinceDay, onPrecision: sincePrecision }
  }))
}

export async function readPlans(db: Db, state: string | null = null): Promise<Plan[]> {
  const of = state === null ? sql`true` : sql`state = ${state}`
  const { rows } = await sql<Plan>`
    select slug, state, subject, title, lang, year, section, text, participation, url, invented
    from released.action_plan where ${of} order by state, year desc, slug`.execute(db)
  return rows
}

export async function readStudies(db: Db, state: string | null = null): Promise<Study[]> {
  const of = state === null ? sql`true` : sql`state = ${state}`
  const { rows } = await sql<Study>`
    select slug, state, assessment, on_day as "onDay", on_precision as "onPrecision", evidence, lang, url, invented
    from released.country_study where ${of} order by state, on_day desc, slug`.execute(db)
  return rows
}

/** Which States are known to be in the study of 2006, with where their list stands. */
export async function readStudyStates(db: Db): Promise<{ state: string; source: string }[]> {
  const { rows } = await sql<{ state: string; source: string }>`
    select state, source from released.study_state order by state`.execute(db)
  return rows
}
