import { appendEvents } from '#platform/event-log.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type WorkDesk } from './desk.ts'
import { addTaskInput } from './schemas.ts'
import { findThing, insertTask, isTaskKept } from './tasks.store.server.ts'
import { addWorkStep, insertWords } from './words.store.server.ts'

/** Something to do by a day, on a case, a letter, a request, a submission or nothing. */
export async function addTask(desk: WorkDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(addTaskInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, dueOn, isLate, officer, on, words } = read.value
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  if (dueOn < today && !isLate) return refused('due-day-is-past', 'dueOn', { value: dueOn, today })
  return inOffice(db, mandate, async (trx) => {
    if (await isTaskKept(trx, id)) return done({ id })
    const thing = on && (await findThing(trx, on))
    if (on && !thing) return refused('not-found')
    if (officer && !(await isOfficer(trx, officer, mandate, inCharge))) return refused('no-such-officer', 'officer')
    if (!(await holdOpenEpoch(trx, mandate, words.epoch))) return refused('note-epoch-closed', 'words.epoch')
    await insertTask(trx, { id, mandate, dueOn, officer, on: on && { kind: on.kind, id: thing! }, today })
    await insertWords(trx, { of: 'task', id, mandate, officer: actor.id, words })
    await addWorkStep(trx, 'task', id, { what: 'opened', became: dueOn, officer: actor.id, on: today })
    await appendEvents(trx, [told(desk, 'task-added', ['task', id], { officer, dueOn, on: on?.kind ?? null })])
    return done({ id })
  })
}
