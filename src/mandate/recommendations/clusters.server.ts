import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { clusteredBy } from './clusters-csv.ts'
import type { Position } from './recommendation.ts'

/** The same advice to several States: in the same words, or by a line of advice that says that it is the same. */
export interface Cluster {
  /** In its address: of a line its slug, else a fingerprint of the words. */
  key: string
  by: (typeof clusteredBy)[number]
  /** As it was first given. */
  first: string
  text: string
  lang: string
  /** Each time that it was given to one State: the slug of the recommendation, the first before all others. */
  given: string[]
  states: string[]
  issues: string[]
  positions: Partial<Record<Position, number>>
  from: number
  to: number
  concernsDefenders: boolean
  invented: boolean
}

// Case, spaces and the stop at the end make no other advice. Of letters no more is taken away: many scripts would lose them all.
// Where two sources have it, in the words of UPR Info's database, which names no paragraph and no State.
const given = sql`coalesce((select min(s.text) from released.recommendation_source s where s.recommendation = r.slug
  and s.slug <> r.slug), r.text)`
const words = sql`md5(r.lang || ' ' || lower(regexp_replace(btrim(${given}, E' .;:,\\n\\t\\r'), '\\s+', ' ', 'g')))`
const inTime = sql`order by r.year, r.session nulls last, r.slug`

// NOTE: which go together is found first, and only they are put in order: of 42,007 they are few.
const grouped = (by: Cluster['by'], key: ReturnType<typeof sql>) => sql`
  (with keyed as materialized (
    select r.slug, r.state, ${key} as key from released.recommendation r where r.state is not null and ${key} is not null
  ), several as materialized (select key from keyed group by key having count(distinct state) > 1)
  select k.key, ${by} as by, (array_agg(r.text ${inTime}))[1] as text, (array_agg(r.lang ${inTime}))[1] as lang,
    array_agg(r.slug ${inTime}) as given, array_agg(distinct r.state) as states, min(r.year) as "from", max(r.year) as "to",
    jsonb_agg(to_jsonb(r.issues)) as issues, array_agg(r.position) as positions,
    bool_or(r.concerns_defenders) as "concernsDefenders", bool_or(r.invented) as invented
  from several join keyed k using (key) join released.recommendation r on r.slug = k.slug
  group by k.key)`

type Row = Omit<Cluster, 'first' | 'issues' | 'positions'> & { issues: string[][]; positions: Position[] }

/** All of them, those to the most States before all others. */
export async function readClusters(db: Db): Promise<Cluster[]> {
  const { rows } = await sql<Row>`
    select * from (${grouped('words', words)} union all ${grouped('line', sql`r.line`)}) c
    order by cardinality(states) desc, cardinality(given) desc, key`.execute(db)
  return rows.map(({ issues, positions, ...row }) => ({
    ...row,
    first: row.given[0]!,
    issues: [...new Set(issues.flat())].toSorted(),
    positions: Object.fromEntries([...Map.groupBy(positions, (one) => one)].map(([one, { length }]) => [one, length]))
  }))
}
