import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { acts, type Act, type Decided, type Decision, type ReasonOf } from './decisions.ts'

export async function listDecisions(trx: Trx, submission: string): Promise<Decision[]> {
  const rows = await trx
    .selectFrom('known.submission_decision')
    .select(['what', 'reason', 'by_officer as officer', 'on_day as on'])
    .where('submission', '=', submission)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows as Decision[]
}

/** From the log: its order is that of the acts of the office, and it has days and no hours. */
export async function listActs(trx: Trx, submission: string): Promise<Act[]> {
  const rows = await trx
    .selectFrom('platform.event')
    .select(['type', 'actor as officer', sql<Day>`(at at time zone 'UTC')::date`.as('on')])
    .where('subject_kind', '=', 'submission')
    .where('subject_id', '=', submission)
    .where('type', 'in', Object.keys(acts))
    .orderBy('seq')
    .execute()
  return rows.map(({ type, ...act }) => ({ what: acts[type as keyof typeof acts], ...act }))
}

export async function insertDecision(
  trx: Trx,
  decision: { id: string; submission: string; what: Decided; reason: ReasonOf; officer: string; on: Day }
): Promise<void> {
  const { id, submission, what, reason, officer, on } = decision
  await trx
    .insertInto('known.submission_decision')
    .values({ id, submission, what, reason, by_officer: officer, on_day: on })
    .execute()
}

/** Whether it was kept already: its answer was lost on the way, and it was sent once more. */
export const isDecided = async (trx: Trx, id: string, submission: string): Promise<boolean> =>
  (await trx
    .selectFrom('known.submission_decision')
    .select('id')
    .where('id', '=', id)
    .where('submission', '=', submission)
    .executeTakeFirst()) !== undefined

/** That her browser looked for something in it is no look. */
export const hasLooked = async (trx: Trx, submission: string, officer: string): Promise<boolean> =>
  (await trx
    .selectFrom('known.submission_read')
    .select('submission')
    .where('submission', '=', submission)
    .where('officer', '=', officer)
    .where('kind', '=', 'opened')
    .executeTakeFirst()) !== undefined
