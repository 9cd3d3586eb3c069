import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { standingOf, type AskedState, type AskingLanguage, type InstitutionStep } from './asked.ts'
import type { Fact } from './facts.ts'

/** A question as an institution reads it in its corner: of one that was taken back that it was, and no more. */
export interface QuestionOfMandate {
  id: string
  lang: AskingLanguage
  invented: boolean
  wentOn: Day
  dueOn: Day
  takenBackOn: Day | null
  readOn: Day | null
  told: { facts: Fact[]; words: string } | null
  answers: { number: number; words: string; lang: string; steps: InstitutionStep[]; on: Day }[]
  stands: AskedState
}

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
