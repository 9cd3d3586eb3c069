import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { PartialDay } from '../calendar.ts'
import type { MandateLife } from '../reference/mandate-exists.ts'
import { standingResolution } from './read.server.ts'
import type { EntryRow, InitiativeRow, PointRow } from './read.server.ts'

export interface ForEntry {
  symbol: string
  adopted: PartialDay
  /** The numbers of its points. */
  points: number[]
}

export async function findForEntry(db: Db, slug: string): Promise<ForEntry | null> {
  const { rows } = await sql<ForEntry>`
    select r.symbol, jsonb_build_object('on', coalesce(i.adopted_on, r.adopted_on),
        'precision', case when i.adopted_on is null then 'day' else coalesce(i.precision, 'day') end) as adopted,
      array(select p.position from released.resolution_point p where p.symbol = r.symbol and p.texts <> '{}') as points
    from released.resolution r left join reference.instrument i on i.symbol = r.symbol
    where r.slug = ${slug} and (r.title is not null or i.symbol is not null)`.execute(db)
  return rows[0] ?? null
}

/** When mandates of these codes began and ended. */
export async function findLives(db: Db, codes: readonly string[]): Promise<Map<string, MandateLife>> {
  const { rows } = await sql<MandateLife & { code: string }>`
    select code, established, established_precision as "establishedPrecision", ended, ended_precision as "endedPrecision"
    from reference.mandate where code = any (${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, ...life }) => [code, life]))
}

/** One that an officer brought: behind those that she and her colleagues brought before, from 101 on. */
export async function insertPoint(
  trx: Trx,
  one: Pick<PointRow, 'slug' | 'symbol' | 'paragraph' | 'texts'>
): Promise<void> {
  await sql`select from released.resolution where symbol = ${one.symbol} for update`.execute(trx)
  await sql`
    insert into released.resolution_point as p (slug, symbol, position, paragraph, texts, brought)
    select ${one.slug}, ${one.symbol}, coalesce(max(position), 100) + 1, ${one.paragraph}, ${JSON.stringify(one.texts)}::jsonb, true
    from released.resolution_point where symbol = ${one.symbol} and brought
    on conflict (slug) do update set texts = excluded.texts, paragraph = excluded.paragraph`.execute(trx)
}

/** With findings or initiatives on it, or while its text is taken out with them, it keeps its number and has no words left. */
export async function takeOutPoint(trx: Trx, slug: string): Promise<void> {
  await sql`
    delete from released.resolution_point p where slug = ${slug}
      and exists (select from ${standingResolution} where resolution.symbol = p.symbol)
      and not exists (select from released.resolution_entry e where e.symbol = p.symbol and e.point = p.position)
      and not exists (select from released.initiative n where n.symbol = p.symbol and n.point = p.position)`.execute(
    trx
  )
  await sql`update released.resolution_point set texts = '{}', paragraph = null where slug = ${slug}`.execute(trx)
}

export async function insertEntry(trx: Trx, one: Omit<EntryRow, 'invented'>): Promise<void> {
  await sql`
    insert into released.resolution_entry (slug, symbol, point, state, finding, assessor, on_day, on_precision, text, lang,
      evidence, evidence_url)
    values (${one.slug}, ${one.symbol}, ${one.point}, ${one.state}, ${one.finding}, ${one.assessor}, ${one.onDay},
      ${one.onPrecision}, ${one.text}, ${one.lang}, ${one.evidence}, ${one.evidenceUrl})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteEntry(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.resolution_entry where slug = ${slug}`.execute(trx)
}

export async function insertInitiative(trx: Trx, one: Omit<InitiativeRow, 'invented'>): Promise<void> {
  await sql`
    insert into released.initiative (slug, symbol, point, title, lang, mandates, on_day, on_precision, document, document_url)
    values (${one.slug}, ${one.symbol}, ${one.point}, ${one.title}, ${one.lang}, ${one.mandates}, ${one.onDay},
      ${one.onPrecision}, ${one.document}, ${one.documentUrl})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteInitiative(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.initiative where slug = ${slug}`.execute(trx)
}
