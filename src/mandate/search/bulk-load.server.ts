import { sql } from 'kysely'
import { copyRows } from '#platform/copy-rows.ts'
import { openOneConnection } from '#platform/one-connection.ts'
import type { Passage } from './passage.ts'
import { reslice } from './reslice.server.ts'
import { insertPassages } from './store.server.ts'

const columns = [
  'source',
  'part',
  'kind',
  'subject',
  'title',
  'text',
  'lang',
  'day',
  'precision',
  'year',
  'states',
  'mandates',
  'keys',
  'invented'
] as const

/**
 * The quick way for hundreds of thousands of passages at once, none of which is there yet: COPY, and the
 * indexes built after. Takes the owner's role and keeps searches waiting meanwhile.
 */
export async function bulkLoadPassages(url: string, passages: Iterable<Passage>): Promise<number> {
  const { db, client, close } = await openOneConnection({ url, role: 'vigie_owner' })
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`set local maintenance_work_mem = '512MB'; set local work_mem = '128MB'`.execute(trx)
      await sql`create temp table passage_given (source uuid, part text, kind text, subject text, title text, text text, lang text,
        day date, precision text, year smallint, states text[], mandates text[], keys text[], invented boolean) on commit drop`.execute(
        trx
      )
      const copy = copyRows(client, 'passage_given', columns)
      for (const passage of passages) {
        const row = { precision: 'day', ...passage, keys: passage.keys ?? [], invented: passage.invented ?? false }
        copy.write(columns.map((column) => row[column]))
        await copy.drain()
      }
      await copy.end()
      await sql`update passage_given set lang = search.guess_lang(title || text) where lang is null`.execute(trx)
      await reslice(trx, sql`(select day from released.passage union all select day from passage_given) as all_days`)
      for (let k = 0; k < 16; k++) await sql`drop index released.${sql.ref(`passage_${k}_vector`)}`.execute(trx)
      const count = await insertPassages(trx, sql`select * from passage_given`)
      for (let k = 0; k < 16; k++) {
        await sql`create index ${sql.ref(`passage_${k}_vector`)} on released.${sql.ref(`passage_${k}`)} using gin (vector) with (gin_pending_list_limit = 256)`.execute(
          trx
        )
      }
      return count
    })
  } finally {
    await close()
  }
}
