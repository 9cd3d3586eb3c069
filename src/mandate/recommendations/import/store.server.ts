import { sql } from 'kysely'
import type { ClientBase } from 'pg'
import { copyRows } from '#platform/copy-rows.ts'
import type { Db, Trx } from '#platform/db.ts'
import type { Recommendation, Source } from '../recommendation.ts'

export interface Stored {
  /** All that may differ between two files, in one line. */
  print: string
}

/** What is kept of a source, by slug. */
export async function findStored(db: Db, source: Source): Promise<Map<string, Stored>> {
  const { rows } = await sql<{ slug: string; print: string }>`
    select r.slug, concat_ws(E'\n', year, array_to_string(by_states, ' '), coalesce(p.before, position), coalesce(action::text, ''),
      array_to_string(issues, ' '), case when concerns_defenders then 'yes' else 'no' end, text) as print
    from released.recommendation r ${saidLater} where source = ${source}
    union all select slug, concat_ws(E'\n', year, array_to_string(by_states, ' '), position, coalesce(action::text, ''),
      array_to_string(issues, ' '), case when concerns_defenders then 'yes' else 'no' end, text)
    from released.recommendation_source where slug <> recommendation`.execute(db)
  return new Map(rows.map(({ slug, print }) => [slug, { print }]))
}

/** What is kept of documents' paragraphs, by document, paragraph and State. */
export async function findInDocuments(db: Db): Promise<Map<string, Stored & { slug: string }>> {
  const { rows } = await sql<{ key: string; slug: string; print: string }>`
    select concat_ws(E'\n', document, paragraph, state) as key, r.slug,
      concat_ws(E'\n', source, coalesce(${own('cycle')}::text, ''), coalesce(${own('session')}::text, ''), r.year, coalesce(on_day::text, ''),
        coalesce(on_precision, ''), array_to_string(r.by_states, ' '), coalesce(made_by, ''), coalesce(p.before, r.position), array_to_string(${own('issues')}, ' '),
        array_to_string(themes, ' '), array_to_string(affected, '|'), array_to_string(sdg, ' '), array_to_string(tags, '|'),
        case when ${own('concerns_defenders')} then 'yes' else 'no' end, lang, r.text) as print
    from released.recommendation r ${saidLater} left join released.recommendation_source o on o.slug = r.slug
    where document is not null and paragraph is not null and state is not null`.execute(db)
  return new Map(rows.map(({ key, slug, print }) => [key, { slug, print }]))
}

/** What the Index says, where it was joined with what UPR Info's database says. */
const own = (column: string) => sql`(case when o.slug is null then r.${sql.ref(column)} else o.${sql.ref(column)} end)`

// A file says what the State said at first; what an entry told after that is not the file's to mend.
const saidLater = sql`left join (select distinct recommendation, before from released.recommendation_position) p on p.recommendation = r.slug`

/** By COPY, to where `placeGiven` finds them. */
export async function giveRecommendations(
  trx: Trx,
  client: ClientBase,
  given: readonly Recommendation[],
  columns: readonly Column[] = uprColumns
): Promise<void> {
  await sql`create temp table if not exists recommendation_given (like released.recommendation including defaults)
    on commit drop`.execute(trx)
  const copy = copyRows(client, 'recommendation_given', columns)
  const keys = columns.map((name) => keyOf[name])
  for (const one of given) {
    copy.write(keys.map((key) => one[key]))
    await copy.drain()
  }
  await copy.end()
}

/** What was given; what has such a slug already is mended. @returns the ids of what was mended */
export async function placeGiven(trx: Trx, columns: readonly Column[] = uprColumns): Promise<string[]> {
  const names = sql.join([sql.ref('id'), ...columns.map((name) => sql.ref(name))])
  const mended = sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  // The mark of who changed a row is set where there was one before.
  const { rows } = await sql<{ id: string }>`
    with placed as (
      insert into released.recommendation (${names}) select ${names} from recommendation_given
      on conflict (slug) do update set ${mended} returning id, xmax)
    select id from placed where xmax <> 0`.execute(trx)
  await sql`
    update released.recommendation_position p set before = g.position from recommendation_given g where g.slug = p.recommendation`.execute(
    trx
  )
  await sql`
    update released.recommendation r set position = p.position
    from (select distinct on (recommendation) recommendation, position from released.recommendation_position
      order by recommendation, on_day desc, number desc) p
    join recommendation_given g on g.slug = p.recommendation where r.slug = p.recommendation`.execute(trx)
  await sql`delete from released.recommendation_source s using recommendation_given g where s.slug = g.slug`.execute(
    trx
  )
  await sql`truncate recommendation_given`.execute(trx)
  return rows.map(({ id }) => id)
}

/** What each column holds. */
const uprKeys = {
  slug: 'slug',
  source: 'source',
  session: 'session',
  cycle: 'cycle',
  year: 'year',
  document: 'document',
  paragraph: 'paragraph',
  state: 'state',
  by_states: 'byStates',
  position: 'position',
  action: 'action',
  issues: 'issues',
  concerns_defenders: 'concernsDefenders',
  text: 'text',
  lang: 'lang',
  invented: 'invented'
} as const satisfies Record<string, keyof Recommendation>
const keyOf = {
  ...uprKeys,
  on_day: 'onDay',
  on_precision: 'onPrecision',
  made_by: 'madeBy',
  themes: 'themes',
  affected: 'affected',
  sdg: 'sdg',
  tags: 'tags'
} as const satisfies Record<string, keyof Recommendation>
type Column = keyof typeof keyOf
/** What a file of the review says; the rest stays as it is. */
const uprColumns = Object.keys(uprKeys) as Column[]
export const allColumns = Object.keys(keyOf) as Column[]
