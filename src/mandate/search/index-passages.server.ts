import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Passage } from './passage.ts'
import { resliceWhenDue } from './reslice.server.ts'
import { deletePassages, insertPassages } from './store.server.ts'

/**
 * Puts released text into the search, in the transaction that releases it. All passages that a source of these had
 * before are replaced; a room whose passage is taken back calls removePassages.
 */
export async function indexPassages(trx: Trx, passages: Passage[]): Promise<void> {
  await deletePassages(trx, [...new Set(passages.map(({ source }) => source))])
  for (let at = 0; at < passages.length; at += 1000) {
    const rows = passages.slice(at, at + 1000).map((passage) => ({
      precision: 'day',
      ...passage,
      keys: passage.keys ?? [],
      invented: passage.invented ?? false
    }))
    await insertPassages(
      trx,
      sql`
      select source, part, kind, subject, title, text, coalesce(lang, search.guess_lang(title || ' ' || text)) as lang, day, precision, year, states, mandates, keys, invented
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as p (source uuid, part text, kind text, subject text, title text, text text, lang text,
        day date, precision text, year smallint, states text[], mandates text[], keys text[], invented boolean)`
    )
  }
  await resliceWhenDue(trx)
}

/** Takes out everything of these sources (UUIDs of records), words that nothing else has included. */
export async function removePassages(trx: Trx, sources: string[]): Promise<void> {
  await deletePassages(trx, sources)
}
