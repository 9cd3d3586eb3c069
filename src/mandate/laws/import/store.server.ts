import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { GivenRatification } from './read-ratification-row.ts'
import type { IndicatorFile, IndicatorValue } from './read-rows.ts'

/** What is kept of a source. */
export async function findValues(db: Db, source: string): Promise<IndicatorValue[]> {
  const { rows } = await sql<IndicatorValue>`
    select indicator, state, year, value::float8 as value, word from released.indicator_value where source = ${source}`.execute(
    db
  )
  return rows
}

export async function writeValues(
  trx: Trx,
  { source }: IndicatorFile,
  values: readonly IndicatorValue[]
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
    as g (indicator text, state text, year smallint, value numeric, word text)`
  await sql`
    insert into released.indicator_value (indicator, state, year, value, word, source)
    select g.indicator, g.state, g.year, g.value, g.word, ${source} from ${given}
    on conflict (indicator, state, year) do update set value = excluded.value, word = excluded.word, source = excluded.source`.execute(
    trx
  )
}

/** A State without a source is taken out of the list of the study's States. */
export async function writeStudyStates(
  trx: Trx,
  states: readonly { state: string; source: string | null }[]
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(states)}::jsonb) as g (state text, source text)`
  await sql`delete from released.study_state s using ${given} where s.state = g.state and g.source is null`.execute(trx)
  await sql`
    insert into released.study_state (state, source) select g.state, g.source from ${given} where g.source is not null
    on conflict (state) do update set source = excluded.source`.execute(trx)
}

/** What imports brought. */
export async function findRatifications(db: Db): Promise<GivenRatification[]> {
  const { rows } = await sql<GivenRatification>`
    select state, treaty, status, since, as_of as "asOf", source from released.treaty_said`.execute(db)
  return rows
}

export async function writeRatifications(trx: Trx, given: readonly GivenRatification[]): Promise<void> {
  await sql`
    insert into released.treaty_said (state, treaty, status, since, as_of, source)
    select g.state, g.treaty, g.status, g.since, g."asOf", g.source
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
      as g (state text, treaty text, status text, since smallint, "asOf" date, source text)
    on conflict (state, treaty) do update set status = excluded.status, since = excluded.since, as_of = excluded.as_of,
      source = excluded.source`.execute(trx)
}
