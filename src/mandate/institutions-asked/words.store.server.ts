import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { DomainError } from '../result.ts'
import type { QuestionAct, QuestionWord } from './word.ts'

/** False where the same word came before. */
export async function insertQuestionWord(trx: Trx, word: Signed<QuestionWord>): Promise<boolean> {
  const { id, act, question, officer, on } = word.value
  const { rows } = await sql`
    insert into known.institution_word (id, asked, act, by_officer, word, on_day)
    values (${id}::uuid, ${question}::uuid, ${act}, ${officer}::uuid, ${JSON.stringify(word)}::jsonb, ${on}::date)
    on conflict (id) do nothing returning id`.execute(trx)
  return rows.length > 0
}

export interface StoredQuestionWord {
  id: string
  mandate: string
  asked: string
  act: QuestionAct
  word: unknown
  settledOn: Day | null
  refused: DomainError[] | null
}

export async function findQuestionWord(db: Db, id: string): Promise<StoredQuestionWord | null> {
  const { rows } = await sql<StoredQuestionWord>`
    select w.id, a.mandate, w.asked, w.act, w.word, w.settled_on as "settledOn", w.refused
    from known.institution_word w join known.institution_asked a on a.id = w.asked where w.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

/** What was signed by who asked, each with its own id. */
export async function wordsOfAsking(db: Db, question: string): Promise<{ id: string; word: unknown }[]> {
  const { rows } = await sql<{ id: string; word: unknown }>`
    select id, word from known.institution_word where asked = ${question}::uuid and act = 'ask' order by seq`.execute(
    db
  )
  return rows
}

export async function settleQuestionWord(
  trx: Trx,
  id: string,
  on: Day,
  refused: readonly DomainError[] | null
): Promise<void> {
  await sql`update known.institution_word set settled_on = ${on}::date, refused = ${refused && JSON.stringify(refused)}::jsonb
    where id = ${id}::uuid and settled_on is null`.execute(trx)
}
