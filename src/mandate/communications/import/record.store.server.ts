import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { indexRecordEntries } from '../../search/index-record-entries.server.ts'
import type { RecordEntry } from './read-record-row.ts'

export interface StoredEntry extends RecordEntry {
  position: number
}

/** Letters on record from these documents, in their order. */
export async function findRecordLetters(db: Db, documents: readonly string[]) {
  const { rows } = await sql<{ document: string; paragraph: string; kind: string; state: string; order: number }>`
    select l.source_document as document, l.source_paragraph as paragraph, l.kind, coalesce(a.state, a.probable_state) as state, l.source_order as "order"
    from known.letter l join known.letter_addressee a on a.letter_id = l.id
    where l.origin = 'communications-record' and l.source_document = any(${documents as string[]}::text[])
    order by l.source_document, l.source_paragraph, l.source_order`.execute(db)
  return rows
}

export async function findEntries(db: Db, documents: readonly string[]): Promise<StoredEntry[]> {
  const { rows } = await sql<StoredEntry>`
    select document, paragraph, kind, position, state, probable_state as "probableState", on_day as "onDay", reported_year as "reportedYear"
    from known.record_entry where document = any(${documents as string[]}::text[]) order by document, paragraph, kind, position`.execute(
    db
  )
  return rows
}

/** Entries of public reports are public as soon as they are on record. */
export async function writeEntries(trx: Trx, mandate: string, entries: readonly StoredEntry[]): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into known.record_entry (mandate, document, paragraph, position, kind, state, probable_state, on_day, reported_year)
    select ${mandate}::text, document, paragraph, position, kind, state, "probableState", "onDay", "reportedYear"
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e
      (document text, paragraph text, position smallint, kind text, state text, "probableState" text, "onDay" date, "reportedYear" smallint)
    returning id`.execute(trx)
  await sql`
    insert into released.record_entry (id, mandate, document, paragraph, kind, state, probable_state, on_day, reported_year)
    select id, mandate, document, paragraph, kind, state, probable_state, on_day, reported_year from known.record_entry
    where id = any(${rows.map(({ id }) => id)}::uuid[])`.execute(trx)
  await indexRecordEntries(
    trx,
    rows.map(({ id }) => id)
  )
}
