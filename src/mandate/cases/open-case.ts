import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { findCase, insertCase, putStates, putTags } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { insertKey } from './documents.store.server.ts'
import { openCaseInput } from './schemas.ts'
import { addStep } from './steps.store.server.ts'
import { whyUnknown } from './why-unknown.ts'

/** A new case, with its first key sealed to the open epoch. She who opens it is in charge until somebody else is. */
export async function openCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(openCaseInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id, states, tags, urgency, key } = read.value
  if (!may(actor, 'open-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (await findCase(trx, id)) return done({ id })
    const unknown = await whyUnknown(trx, { states, tags })
    if (unknown) return unknown
    if (!(await holdOpenEpoch(trx, mandate, key.epoch))) return refused('case-epoch-closed', 'key.epoch')
    await insertCase(trx, { id, mandate, on: today, officer: actor.id, urgency })
    await putStates(trx, id, states)
    await putTags(trx, id, tags)
    await insertKey(trx, { ...key, case: id, mandate, number: 1 })
    await addStep(trx, id, { what: 'opened', became: urgency, officer: actor.id, on: today })
    await appendEvents(trx, [told(desk, 'case-opened', id, { urgency, states, tags })])
    return done({ id })
  })
}
