import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { inWorkOf } from './conditions.server.ts'
import type { Thing } from './schemas.ts'
import type { TaskState } from './work.ts'

export interface TaskRow {
  id: string
  dueOn: Day
  officer: string | null
  state: TaskState
  on: Thing | null
  openedOn: Day
  /** Who wrote its words, and under which seal. */
  writer: string
  body: string
}

const columns = {
  case: 'case_id',
  letter: 'letter',
  request: 'request',
  submission: 'submission'
} as const satisfies Record<Thing['kind'], string>

/** The row's own number of what a task hangs on; null where this office has none such, or may not see it. */
export async function findThing(trx: Trx, { kind, id }: Thing): Promise<string | null> {
  const found = {
    case: sql`select id from known."case" where id = ${id}`,
    letter: sql`select id from known.letter where slug = ${id}`,
    request: sql`select id from known.request where id = ${id}`,
    submission: sql`select id from known.submission where id = ${id}`
  }[kind]
  // NOTE: only the one that is asked for runs; the others are never sent.
  const { rows } = await sql<{ id: string }>`${found}`.execute(trx)
  return rows[0]?.id ?? null
}

export async function insertTask(
  trx: Trx,
  task: {
    id: string
    mandate: string
    dueOn: Day
    officer: string | null
    on: { kind: Thing['kind']; id: string } | null
    today: Day
  }
): Promise<void> {
  const { id, mandate, dueOn, officer, on, today } = task
  await trx
    .insertInto('known.task')
    .values({ id, mandate, due_on: dueOn, officer, opened_on: today, ...(on && { [columns[on.kind]]: on.id }) })
    .execute()
}

export async function isTaskKept(trx: Trx, id: string): Promise<boolean> {
  return (await trx.selectFrom('known.task').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

export async function holdTask(trx: Trx, id: string) {
  const row = await trx
    .selectFrom('known.task')
    .select(['id', 'state', 'officer', 'due_on as dueOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

export async function updateTask(
  trx: Trx,
  id: string,
  set: Partial<{ state: TaskState; officer: string | null; due_on: Day }>
): Promise<void> {
  await trx.updateTable('known.task').set(set).where('id', '=', id).execute()
}

/** All of one thing, or those in work of an office: the first due before. */
export async function listTaskRows(
  trx: Trx,
  mandate: string,
  {
    on,
    officer,
    openOnly = false,
    most = mostShown
  }: { on?: { kind: Thing['kind']; id: string }; officer?: string; openOnly?: boolean; most?: number }
): Promise<TaskRow[]> {
  const rows = await trx
    .selectFrom('known.task as t')
    .innerJoin('sealed.work_words as w', 'w.task', 't.id')
    .leftJoin('known.officer as o', (join) => join.onRef('o.id', '=', 't.officer').on('o.removed_at', 'is', null))
    .leftJoin('known.letter as l', 'l.id', 't.letter')
    .select([
      't.id',
      't.due_on as dueOn',
      'o.id as officer',
      't.state',
      't.case_id as case',
      'l.slug as letter',
      't.request',
      't.submission',
      't.opened_on as openedOn',
      'w.officer as writer',
      'w.body'
    ])
    .where('t.mandate', '=', mandate)
    .$if(on !== undefined, (q) => q.where(`t.${columns[on!.kind]}`, '=', on!.id))
    .$if(officer !== undefined, (q) => q.where('o.id', '=', officer!))
    .$if(openOnly, (q) => q.where(inWorkOf.task))
    .orderBy('t.state', 'desc')
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(most)
    .execute()
  return rows.map(({ case: of, letter, request, submission, body, ...row }) => ({
    ...row,
    state: row.state as TaskState,
    on: thingOf({ case: of, letter, request, submission }),
    body: body.toString('base64url')
  }))
}

/** More than anybody does; an office that has so many sees the first due. */
const mostShown = 200

function thingOf(on: Record<Thing['kind'], string | null>): Thing | null {
  const [found] = (Object.keys(on) as Thing['kind'][]).filter((kind) => on[kind] !== null)
  return found ? ({ kind: found, id: on[found]! } as Thing) : null
}
