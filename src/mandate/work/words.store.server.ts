import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { WorkMachine } from './work.ts'

export interface Sealed {
  epoch: number
  body: Buffer
}

export async function insertWords(
  trx: Trx,
  { of, id, mandate, officer, words }: { of: WorkMachine; id: string; mandate: string; officer: string; words: Sealed }
): Promise<void> {
  await trx
    .insertInto('sealed.work_words')
    .values({ id, mandate, officer, ...words, [of]: id })
    .execute()
}

export interface WorkStep {
  what: 'opened' | 'state' | 'officer' | 'due'
  was: string
  became: string
  reason: string | null
  officer: string
  on: Day
}

/** Behind those that there are; whoever calls holds the task or the request. */
export async function addWorkStep(
  trx: Trx,
  of: WorkMachine,
  id: string,
  {
    what,
    was = '',
    became = '',
    reason = null,
    officer,
    on
  }: Pick<WorkStep, 'what' | 'officer' | 'on'> & Partial<WorkStep>
): Promise<void> {
  const last = await trx
    .selectFrom('known.work_step')
    .select(({ fn }) => fn.max('number').as('number'))
    .where(of, '=', id)
    .executeTakeFirst()
  await trx
    .insertInto('known.work_step')
    .values({ [of]: id, number: (last?.number ?? 0) + 1, what, was, became, reason, by_officer: officer, on_day: on })
    .execute()
}

export async function listWorkSteps(trx: Trx, of: WorkMachine, id: string): Promise<WorkStep[]> {
  const rows = await trx
    .selectFrom('known.work_step')
    .select(['what', 'was', 'became', 'reason', 'by_officer as officer', 'on_day as on'])
    .where(of, '=', id)
    .orderBy('number')
    .execute()
  return rows as WorkStep[]
}

/** Of each request, by its id. */
export async function requestWords(trx: Trx, mandate: string): Promise<Map<string, { writer: string; body: string }>> {
  const rows = await trx
    .selectFrom('sealed.work_words')
    .select(['id', 'officer as writer', 'body'])
    .where('mandate', '=', mandate)
    .where('request', 'is not', null)
    .execute()
  return new Map(rows.map(({ id, writer, body }) => [id, { writer, body: body.toString('base64url') }]))
}
