import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { LawText } from './law.ts'

/** Whether it was ever at this stage. */
export async function wasAt(db: Db, law: string, stage: string): Promise<boolean> {
  const { rows } = await sql`select from released.law_stage where law = ${law} and stage = ${stage}`.execute(db)
  return rows.length > 0
}

export async function insertText(
  trx: Trx,
  one: Omit<LawText, 'invented' | 'stage' | 'onPrecision'> & { law: string; stage: string; onPrecision: string }
): Promise<void> {
  await sql`
    insert into released.law_text (slug, law, stage, lang, on_day, on_precision, url, sha256, akn)
    values (${one.slug}, ${one.law}, ${one.stage}, ${one.lang}, ${one.onDay}, ${one.onPrecision}, ${one.url}, ${one.sha256}, ${one.akn})
    on conflict (slug) do nothing`.execute(trx)
}

export interface LawFact {
  slug: string
  law: string
  level: string | null
  akn: string | null
  /** Empty: as they were. */
  themes: string[]
  groups: string[]
  participation: string | null
  participationLang: string | null
  source: string
  url: string | null
}

/** What is told of a law later moves its own row, so that lists and filters read one column; what stood at first is kept. */
export async function insertFact(trx: Trx, one: LawFact): Promise<void> {
  await sql`
    insert into released.law_fact (slug, law, level, akn, themes, groups, participation, participation_lang, source, source_url)
    values (${one.slug}, ${one.law}, ${one.level}, ${one.akn}, ${one.themes}, ${one.groups}, ${one.participation},
      ${one.participationLang}, ${one.source}, ${one.url})
    on conflict (slug) do nothing`.execute(trx)
  await settle(trx, one.law)
}

/** Takes it out, and moves the law back to the word that is the newest now. */
export async function deleteFact(trx: Trx, slug: string, law: string): Promise<void> {
  await sql`delete from released.law_fact where slug = ${slug}`.execute(trx)
  await settle(trx, law)
}

async function settle(trx: Trx, law: string): Promise<void> {
  await sql`select from released.law where slug = ${law} for update`.execute(trx)
  await sql`
    update released.law set first = jsonb_build_object('level', level, 'akn', akn, 'themes', themes, 'groups', groups)
    where slug = ${law} and first is null`.execute(trx)
  await sql`
    update released.law l set
      level = coalesce((${newest('level')}), l.first->>'level'),
      akn = coalesce((${newest('akn')}), l.first->>'akn'),
      themes = coalesce((${newest('themes', isMany('themes'))}), array(select jsonb_array_elements_text(l.first->'themes'))),
      groups = coalesce((${newest('groups', isMany('groups'))}), array(select jsonb_array_elements_text(l.first->'groups'))),
      participation = (${newest('participation')}),
      participation_lang = (${newest('participation_lang')})
    where l.slug = ${law}`.execute(trx)
}

/** The newest word of the law `l` on this, where anything was told of it. */
const newest = (column: string, isTold = sql`${sql.ref(`f.${column}`)} is not null`) =>
  sql`select ${sql.ref(`f.${column}`)} from released.law_fact f where f.law = l.slug and ${isTold} order by number desc limit 1`
const isMany = (column: string) => sql`cardinality(${sql.ref(`f.${column}`)}) > 0`
