import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { countBefore, entriesOfVoice } from '../entries/voice.server.ts'
import type { PrincipleFinding } from './principles.ts'

/** Who found what, of each principle the last that was brought first: of every mechanism and measure; or of some measures alone. */
export async function readFindings(
  db: Db,
  measures: readonly string[] | null = null
): Promise<(PrincipleFinding & { state: string | null; recommendation: string | null })[]> {
  const of = measures === null ? sql`true` : sql`f.measure = any (${measures}::text[])`
  const { rows } = await sql<PrincipleFinding & { state: string | null; recommendation: string | null }>`
    select f.slug, f.instrument, f.measure, f.principle, f.met, f.by_kind as "byKind", f.by_name as "byName", f.voice,
      f.on_day as "onDay", f.on_precision as "onPrecision", f.evidence, f.evidence_url as "evidenceUrl", f.lang, f.invented,
      coalesce(i.state, a.state) as state, a.recommendation
    from released.principle_finding f
    left join released.protection_instrument i on i.slug = f.instrument
    left join released.recommendation_action a on a.slug = f.measure
    where ${of} order by f.principle, f.number desc, f.slug`.execute(db)
  return rows
}

/** Of which State it is: null of none in particular; undefined where there is no such thing. */
export async function findStateOf(
  db: Db,
  of: 'instrument' | 'measure',
  slug: string
): Promise<string | null | undefined> {
  const table = of === 'instrument' ? 'protection_instrument' : 'recommendation_action'
  const { rows } = await sql<{ state: string | null }>`
    select state from ${sql.id('released', table)} where slug = ${slug}`.execute(db)
  return rows[0]?.state
}

export type NewFinding = Omit<PrincipleFinding, 'invented' | 'voice' | 'met' | 'byKind' | 'onPrecision'> & {
  met: string
  byKind: string
  onPrecision: string
  /** Whether a voice is looked for, being without a name. */
  isUnnamed: boolean
}

/** One without a name has the voice of who spoke of the same thing before, if anybody did. */
export async function insertFinding(trx: Trx, one: NewFinding): Promise<void> {
  const thing = one.instrument ?? one.measure
  await sql`select pg_advisory_xact_lock(hashtextextended(${`vigie principles of ${thing}`}, 0))`.execute(trx)
  const voice = sql`(
    select coalesce(f.voice, f.slug) from ${entriesOfVoice(one.slug, one.byKind)}
    join released.principle_finding f on f.slug = e.id::text
    where coalesce(f.instrument, f.measure) = ${thing} and f.by_kind = ${one.byKind}
      and f.by_name is null
    order by e.brought_on, e.id limit 1)`
  await sql`
    insert into released.principle_finding (slug, instrument, measure, principle, met, by_kind, by_name, voice, number,
      on_day, on_precision, evidence, evidence_url, lang)
    values (${one.slug}, ${one.instrument}, ${one.measure}, ${one.principle}, ${one.met}, ${one.byKind}, ${one.byName},
      ${one.isUnnamed ? voice : null}, ${countBefore(one.slug)}, ${one.onDay}, ${one.onPrecision}, ${one.evidence}, ${one.evidenceUrl}, ${one.lang})
    on conflict (slug) do nothing`.execute(trx)
}

export async function deleteFinding(trx: Trx, slug: string): Promise<void> {
  await sql`delete from released.principle_finding where slug = ${slug}`.execute(trx)
}
