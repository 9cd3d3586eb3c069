import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { IndicatorFile, IndicatorValue } from './read-rows.ts'

/** What is kept of a source, each by its State and year, and by its State alone; what it says in one line. */
export async function findValues(db: Db, source: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ indicator: string; state: string; year: number; value: number; word: string | null }>`
    select indicator, state, year, value::float8 as value, word from released.indicator_value where source = ${source}`.execute(
    db
  )
  return new Map(
    rows.flatMap(({ indicator, state, year, value, word }) => {
      const said = `${year} ${value} ${word ?? ''}`
      return [
        [`${indicator} ${state} ${year}`, said],
        [`${indicator} ${state}`, said]
      ]
    })
  )
}

export async function writeValues(
  trx: Trx,
  { source, oneOfState }: IndicatorFile,
  values: readonly IndicatorValue[]
): Promise<void> {
  const given = sql`jsonb_to_recordset(${JSON.stringify(values)}::jsonb)
    as g (indicator text, state text, year smallint, value numeric, word text)`
  if (oneOfState)
    await sql`delete from released.indicator_value v using ${given} where v.indicator = g.indicator and v.state = g.state`.execute(
      trx
    )
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
