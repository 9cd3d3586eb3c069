import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { recordKind } from './kinds.ts'
import { resliceWhenDue } from './reslice.server.ts'
import { deletePassages, insertPassages } from './store.server.ts'

/**
 * Puts entries of the historical record into the search: what a printed report tells of a State beside its letters.
 * They have no text of their own and are found by State, document, paragraph and year; the State's page has them. Those
 * whose State is not certain are found by the one that is likely, and stand on its page as such.
 */
export async function indexRecordEntries(trx: Trx, entryIds: string[]): Promise<void> {
  await deletePassages(trx, entryIds, [recordKind])
  await insertPassages(
    trx,
    sql`
    select id as source, 'entry-' || id as part, ${recordKind}::text as kind, coalesce(state, probable_state) as subject, concat_ws(', ', document, paragraph) as title,
      '' as text, 'en' as lang, coalesce(on_day, make_date(reported_year, 1, 1)) as day,
      case when on_day is null then 'year' else 'day' end as precision,
      coalesce(extract(year from on_day), reported_year)::smallint as year, array_remove(array[state], null) as states, '{}'::text[] as mandates,
      array_remove(array['entry=' || kind, 'probable=' || probable_state], null) as keys, false as invented
    from released.record_entry where id = any (${entryIds}::uuid[])`
  )
  await resliceWhenDue(trx)
}
