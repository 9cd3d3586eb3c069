import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Step } from './steps.ts'

/** Behind those that there are; whoever calls holds the case. */
export async function addStep(
  trx: Trx,
  id: string,
  { what, was = '', became = '', reason = null, otherCase = null, words = null, officer, on }: NewStep
): Promise<void> {
  await sql`insert into known.case_step (case_id, number, what, was, became, reason, other_case, words, by_officer, on_day)
    select ${id}, coalesce(max(number), 0) + 1, ${what}, ${was}, ${became}, ${reason}, ${otherCase}::uuid, ${words}::uuid, ${officer}, ${on}::date
    from known.case_step where case_id = ${id}`.execute(trx)
}
export type NewStep = Pick<Step, 'what' | 'officer' | 'on'> & Partial<Step>

export async function listSteps(trx: Trx, id: string): Promise<Step[]> {
  const rows = await trx
    .selectFrom('known.case_step')
    .select([
      'number',
      'what',
      'was',
      'became',
      'reason',
      'other_case as otherCase',
      'words',
      'by_officer as officer',
      'on_day as on'
    ])
    .where('case_id', '=', id)
    .orderBy('number')
    .execute()
  return rows as Step[]
}

/** What was decided of it before it was merged: it stands again once that is undone. */
export async function lastTriage(trx: Trx, id: string): Promise<Pick<Step, 'became' | 'reason' | 'on'> | null> {
  const row = await trx
    .selectFrom('known.case_step')
    .select(['became', 'reason', 'on_day as on'])
    .where('case_id', '=', id)
    .where('what', '=', 'triaged')
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return (row as Pick<Step, 'became' | 'reason' | 'on'> | undefined) ?? null
}
