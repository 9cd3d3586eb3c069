import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { DomainError } from '../result.ts'
import type { ReleaseAct, ReleaseWord } from './word.ts'

/** False where the same word came before. */
export async function insertWord(trx: Trx, word: Signed<ReleaseWord>): Promise<boolean> {
  const { id, mandate, act, kind, subject, officer, on } = word.value
  const { rows } = await sql<{ id: string }>`
    insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
    values (${id}, ${mandate}, ${act}, ${kind}, ${subject}, ${officer}, ${JSON.stringify(word)}::jsonb, ${on}::date)
    on conflict (id) do nothing returning id`.execute(trx)
  return rows.length > 0
}

export interface StoredWord {
  id: string
  mandate: string
  act: ReleaseAct
  subject: string
  word: unknown
  settledOn: Day | null
  refused: DomainError[] | null
}

export async function findWord(db: Db, id: string): Promise<StoredWord | null> {
  const { rows } = await sql<StoredWord>`
    select id, mandate, act, subject_id as subject, word, settled_on as "settledOn", refused from known.release_word where id = ${id}::uuid`.execute(
    db
  )
  return rows[0] ?? null
}

/** What was signed of it, of these acts. */
export async function wordsOn(db: Db, subject: string, acts: readonly ReleaseAct[]): Promise<unknown[]> {
  const { rows } = await sql<{ word: unknown }>`
    select word from known.release_word where subject_id = ${subject}::uuid and act = any(${[...acts]}::text[])`.execute(
    db
  )
  return rows.map(({ word }) => word)
}

/** Of these acts the last that counts on it: a proposal as it came, anything else once it was done. */
export async function findNewestWord(
  db: Db,
  subject: string,
  acts: readonly ReleaseAct[]
): Promise<{ id: string; word: unknown } | null> {
  const { rows } = await sql<{ id: string; word: unknown }>`
    select id, word from known.release_word where subject_id = ${subject}::uuid and act = any(${[...acts]}::text[])
      and refused is null and (settled_on is not null or act in ('propose', 'propose-correction'))
    order by seq desc limit 1`.execute(db)
  return rows[0] ?? null
}

export async function settleWord(trx: Trx, id: string, on: Day, refused: DomainError[] | null): Promise<void> {
  await sql`update known.release_word set settled_on = ${on}::date, refused = ${refused && JSON.stringify(refused)}::jsonb
    where id = ${id}::uuid and settled_on is null`.execute(trx)
}
