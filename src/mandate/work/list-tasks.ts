import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { listTasksInput } from './schemas.ts'
import { findThing, listTaskRows, type TaskRow } from './tasks.store.server.ts'

export type { TaskRow }

/** What there is to do about one case, letter, request or submission, and what was done; the words sealed. */
export async function listTasks(desk: WorkDesk, input: unknown): Promise<Result<{ tasks: TaskRow[]; today: Day }>> {
  const read = readInput(listTasksInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { kind } = read.value.on
    const id = await findThing(trx, read.value.on)
    return id ? done({ tasks: await listTaskRows(trx, mandate, { on: { kind, id } }), today }) : refused('not-found')
  })
}
