import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface TreatySaid {
  state: string
  treaty: string
  status: 'party' | 'signatory' | 'none'
  /** The year in which it became a party; null where that is not known, or it is none. */
  since: number | null
  /** A year alone is its first day. */
  asOf: Day
  source: string
}

/**
 * What a State is to each treaty of which anything is said, or all States are: the one truth that all readers have. Of the
 * reference data and what the operator took in, that holds which is as of the later day; of two of one day what the operator
 * took in, who knew of the other. A gap in a source says nothing. `docs/adr/0017-one-truth-of-ratifications.md`
 */
export async function readTreaties(db: Db, state: string | null): Promise<TreatySaid[]> {
  const of = state === null ? sql`true` : sql`state = ${state}`
  const { rows } = await sql<TreatySaid>`
    select distinct on (state, treaty) state, treaty, status, since, as_of as "asOf", source
    from (
      select state, treaty, status, since, as_of, source, 1 as place from released.treaty_said where ${of}
      union all
      select state, key, case when value ~ '^([0-9]{4}|party)$' then 'party' when value = 'signed' then 'signatory' else 'none' end,
        case when value ~ '^[0-9]{4}$' then value::smallint end, as_of,
        'United Nations Treaty Collection (compiled ' || extract(year from as_of) || ')', 2
      from reference.treaty_ratification cross join jsonb_each_text(said) where ${of} and value <> '?'
    ) said
    order by state, treaty, as_of desc, place`.execute(db)
  return rows
}
