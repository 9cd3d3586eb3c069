import { sql } from 'kysely'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { enqueue } from '#platform/jobs.ts'
import { recommendationKind } from '../search/kinds.ts'
import { resliceWhenDue } from '../search/reslice.server.ts'
import { deletePassages, insertPassages } from '../search/store.server.ts'

/** The search takes in what an import wrote by a job: it stands in lists, counts and pages before. */
export const indexSoon = (trx: Trx): Promise<void> =>
  enqueue(trx, 'index-recommendations', {}, { key: 'index-recommendations' })

/** Puts into the search what is not there yet, some thousands at a time: one that was broken off goes on here. */
export async function indexRecommendations(db: Db): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from released.recommendation r
    where not exists (select from released.passage_text t where t.source = r.id) order by year, id`.execute(db)
  for (let from = 0; from < rows.length; from += together) {
    const some = rows.slice(from, from + together).map(({ id }) => id)
    await transact(db, async (trx) => {
      await indexRecommendationsIn(trx, some)
      await resliceWhenDue(trx)
    })
  }
}

/** A passage in the language in which it is written; of our own words one in each language that they have. */
export async function indexRecommendationsIn(trx: Trx, ids: readonly string[]): Promise<void> {
  await insertPassages(
    trx,
    sql`
    select id as source, case when said.lang = r.lang then 'text' else 'text-' || said.lang end as part,
      ${recommendationKind}::text as kind, slug as subject, '' as title, said.text, said.lang, make_date(year, 1, 1) as day, 'year' as precision, year,
      array_remove(array[state], null) as states, '{}'::text[] as mandates,
      array_remove(array['position=' || position, case when concerns_defenders then 'defenders=yes' end], null)
        || array(select 'by=' || unnest(by_states)) || array(select 'issue=' || unnest(issues))
        || array(select 'theme=' || unnest(themes)) as keys, invented
    from released.recommendation r cross join lateral (
      select r.lang, r.text where r.texts is null
      union all select key, value from jsonb_each_text(r.texts)) as said
    where id = any (${ids}::uuid[])`
  )
}

/** Our own words anew, in every language: after the files that hold them have changed. */
export async function indexOwnWords(db: Db): Promise<void> {
  await transact(db, async (trx) => {
    const { rows } = await sql<{ id: string }>`
      select id from released.recommendation where texts is not null order by id`.execute(trx)
    const ids = rows.map(({ id }) => id)
    if (ids.length === 0) return
    await deletePassages(trx, ids, [recommendationKind])
    await indexRecommendationsIn(trx, ids)
  })
}

const together = 5_000
