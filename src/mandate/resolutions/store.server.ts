import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day, Precision } from '../calendar.ts'
import type { MandateLife } from '../reference/mandate-exists.ts'
import type { EntryRow, InitiativeRow } from './read.server.ts'

export interface ForEntry {
  symbol: string
  adoptedOn: Day | null
  precision: Precision
  /** The numbers of its points. */
  points: number[]
}

export async function findForEntry(db: Db, slug: string): Promise<ForEntry | null> {
  const { rows } = await sql<ForEntry>`
    select r.symbol, coalesce(i.adopted_on, r.adopted_on) as "adoptedOn",
      case when i.adopted_on is null then 'day' else coalesce(i.precision, 'day') end as precision,
      array(select p.position from released.resolution_point p where p.symbol = r.symbol) as points
    from released.resolution r left join reference.instrument i on i.symbol = r.symbol where r.slug = ${slug}`.execute(
    db
  )
  return rows[0] ?? null
}

/** When mandates of these codes began and ended. */
export async function findLives(db: Db, codes: readonly string[]): Promise<Map<string, MandateLife>> {
  const { rows } = await sql<MandateLife & { code: string }>`
    select code, established, established_precision as "establishedPrecision", ended, ended_precision as "endedPrecision"
    from reference.mandate where code = any (${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, ...life }) => [code, life]))
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
