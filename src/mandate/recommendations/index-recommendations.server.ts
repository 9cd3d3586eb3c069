import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { recommendationKind } from '../search/kinds.ts'
import { resliceWhenDue } from '../search/reslice.server.ts'
import { insertPassages } from '../search/store.server.ts'

/** Puts into the search what is not there yet, some thousands at a time: an import that was broken off goes on here. */
export async function indexRecommendations(db: Db, onProgress: (done: number) => void): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from released.recommendation r
    where not exists (select from released.passage_text t where t.source = r.id) order by year, id`.execute(db)
  for (let from = 0; from < rows.length; from += together) {
    const some = rows.slice(from, from + together).map(({ id }) => id)
    await db.transaction().execute(async (trx) => {
      await insertPassages(
        trx,
        sql`
        select id as source, 'text' as part, ${recommendationKind}::text as kind, slug as subject, '' as title, text, lang,
          make_date(year, 1, 1) as day, year, array_remove(array[state], null) as states, '{}'::text[] as mandates,
          array_remove(array['position=' || position, case when concerns_defenders then 'defenders=yes' end], null) as keys, invented
        from released.recommendation where id = any (${some}::uuid[])`
      )
      await resliceWhenDue(trx)
    })
    onProgress(from + some.length)
  }
}

const together = 5_000
