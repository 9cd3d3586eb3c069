import { appendEvents } from '#platform/event-log.ts'
import { whyUnknown } from '../cases/why-unknown.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type WorkDesk } from './desk.ts'
import { findRequest, insertRequest } from './requests.store.server.ts'
import { openRequestInput } from './schemas.ts'
import { addWorkStep, insertWords } from './words.store.server.ts'

/** Something is asked of the mandate: what and by whom is sealed; kind, days, States and who is in charge are known. */
export async function openRequest(desk: WorkDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(openRequestInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { words, ...asked } = read.value
  const { id, kind, states, receivedOn, dueOn, officer } = asked
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  if (receivedOn > today) return refused('date-to-come', 'receivedOn', { value: receivedOn, today })
  return inOffice(db, mandate, async (trx) => {
    if (await findRequest(trx, id)) return done({ id })
    const unknown = await whyUnknown(trx, { states })
    if (unknown) return unknown
    if (officer && !(await isOfficer(trx, officer, mandate, inCharge))) return refused('no-such-officer', 'officer')
    if (!(await holdOpenEpoch(trx, mandate, words.epoch))) return refused('note-epoch-closed', 'words.epoch')
    await insertRequest(trx, { ...asked, mandate, today })
    await insertWords(trx, { of: 'request', id, mandate, officer: actor.id, words })
    await addWorkStep(trx, 'request', id, { what: 'opened', became: kind, officer: actor.id, on: today })
    await appendEvents(trx, [told(desk, 'request-opened', ['request', id], { kind, states, dueOn, officer })])
    return done({ id })
  })
}
