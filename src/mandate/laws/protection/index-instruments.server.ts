import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { resliceWhenDue } from '../../search/reslice.server.ts'
import { deletePassages, insertPassages } from '../../search/store.server.ts'

/** The kind of passage of guidelines and mechanisms. */
const protectionKind = 'protection'

/** Puts one into the search: our own words, in each language that has them. */
export async function indexInstrument(trx: Trx, slug: string): Promise<void> {
  await leaveInstrument(trx, slug)
  await insertPassages(
    trx,
    sql`
    select i.id as source, t.lang as part, ${protectionKind}::text as kind, i.slug as subject, coalesce(i.body, '') as title, t.text, t.lang,
      coalesce(i.since_day, '1900-01-01') as day, coalesce(i.since_precision, 'unknown') as precision, extract(year from i.since_day)::smallint as year,
      array_remove(array[i.state], null) as states, '{}'::text[] as mandates, '{}'::text[] as keys, i.invented
    from released.protection_instrument i cross join lateral jsonb_each_text(i.texts) as t (lang, text) where i.slug = ${slug}`
  )
  await resliceWhenDue(trx)
}

/** Those of the files of reference data, with those that are there otherwise. */
export async function indexInstruments(trx: Trx): Promise<void> {
  const { rows } = await sql<{ slug: string }>`select slug from released.protection_instrument`.execute(trx)
  for (const { slug } of rows) await indexInstrument(trx, slug)
}

export async function leaveInstrument(trx: Trx, slug: string): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select id from released.protection_instrument where slug = ${slug}`.execute(trx)
  await deletePassages(
    trx,
    rows.map(({ id }) => id),
    [protectionKind]
  )
}
