import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { standingOf } from './asked.ts'
import type { QuestionOfMandate } from './asked-lines.ts'

/** In the corner's role: its own, the newest first; or the one of this name. */
export async function readQuestionsAsked(trx: Trx, only: string | null = null): Promise<QuestionOfMandate[]> {
  const { rows } = await sql<Omit<QuestionOfMandate, 'stands'>>`
    select a.id, a.lang, a.invented, a.went_on as "wentOn", a.due_on as "dueOn", a.taken_back_on as "takenBackOn", a.read_on as "readOn",
      (select jsonb_build_object('facts', t.facts, 'words', t.words) from known.institution_told t where t.asked = a.id) as told,
      coalesce((select jsonb_agg(jsonb_build_object('number', w.number, 'words', w.words, 'lang', w.lang, 'steps', w.steps, 'on', w.on_day)
        order by w.number) from known.institution_answer w where w.asked = a.id), '[]') as answers
    from known.institution_asked a ${only === null ? sql`` : sql`where a.id = ${only}::uuid`}
    order by a.went_on desc, a.id limit 500`.execute(trx)
  return rows.map((one) => ({ ...one, stands: standingOf({ ...one, answers: one.answers.length }) }))
}
