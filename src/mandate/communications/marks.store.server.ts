import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { Character, Mark } from './character.ts'
import type { GivenMark } from './reading.ts'

export interface StoredMark extends GivenMark {
  rationale: string | null
}

/** Where two readers differed: which mark counts, by whom and why. */
export interface SettledMark {
  question: string
  mark: Mark
  words: string
  by: string
  on: Day
}

/** A reader's marks take the place of her earlier ones; another reader's stay beside them. */
export async function writeMarks(
  trx: Trx,
  reply: string,
  reader: string,
  given: readonly { question: string; mark: Mark; rationale: string | null }[]
): Promise<void> {
  if (given.length === 0) return
  await trx
    .insertInto('known.reply_mark')
    .values(
      given.map(({ question, mark, rationale }) => ({
        reply_id: reply,
        question_id: question,
        mark,
        reader,
        rationale
      }))
    )
    .onConflict((conflict) =>
      conflict
        .columns(['reply_id', 'question_id', 'reader'])
        .doUpdateSet((eb) => ({ mark: eb.ref('excluded.mark'), rationale: eb.ref('excluded.rationale') }))
    )
    .execute()
}

export async function writeSettled(trx: Trx, reply: string, settled: SettledMark): Promise<void> {
  const { question, mark, words, by, on } = settled
  await trx
    .insertInto('known.reply_mark_settled')
    .values({ reply_id: reply, question_id: question, mark, words, by_actor: by, on_day: on })
    .onConflict((conflict) =>
      conflict.columns(['reply_id', 'question_id']).doUpdateSet({ mark, words, by_actor: by, on_day: on })
    )
    .execute()
}

/** What was settled of other marks than stand now is settled no more. */
export async function unsettle(trx: Trx, reply: string, questions: readonly string[]): Promise<void> {
  if (questions.length === 0) return
  await trx
    .deleteFrom('known.reply_mark_settled')
    .where('reply_id', '=', reply)
    .where('question_id', 'in', questions)
    .execute()
}

export async function writeOverride(
  trx: Trx,
  override: { reply: string; character: Character; reason: string; by: string; on: Day }
): Promise<void> {
  const { reply, character, reason, by, on } = override
  await trx
    .insertInto('known.character_override')
    .values({ reply_id: reply, character, reason, by_actor: by, on_day: on })
    .onConflict((conflict) => conflict.column('reply_id').doUpdateSet({ character, reason, by_actor: by, on_day: on }))
    .execute()
}
