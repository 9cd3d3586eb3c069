import { appendEvents } from '#platform/event-log.ts'
import { inCharge } from '../people/in-charge.ts'
import { isOfficer } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type WorkDesk } from './desk.ts'
import { whyMadeMeanwhile } from './made-meanwhile.ts'
import { holdRequest, updateRequest } from './requests.store.server.ts'
import { changeRequestInput } from './schemas.ts'
import { workStep } from './work.ts'
import { addWorkStep } from './words.store.server.ts'

/** Accepted, declined and why, done, open again; another day; somebody else. What stands so already is left as it is. */
export async function changeRequest(desk: WorkDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(changeRequestInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { request: id, state, reason = null, dueOn, officer, was: madeFrom } = read.value
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdRequest(trx, id)
    if (!row) return refused('not-found')
    const changes = [
      { what: 'state', was: row.state, became: state, set: { state, reason: state === 'declined' ? reason : null } },
      { what: 'due', was: row.dueOn ?? '', became: dueOn === null ? '' : dueOn, set: { due_on: dueOn } },
      { what: 'officer', was: row.officer ?? '', became: officer === null ? '' : officer, set: { officer } }
    ] as const
    const stale = whyMadeMeanwhile(changes, madeFrom)
    if (stale) return stale
    const step = state && state !== row.state ? workStep('request', row.state, state, reason) : done(null)
    if (!step.ok) return step
    if (officer && !(await isOfficer(trx, officer, mandate, inCharge))) return refused('no-such-officer', 'officer')
    const made = changes.filter(({ was, became }) => became !== undefined && became !== was)
    for (const { what, was, became, set } of made) {
      await updateRequest(trx, id, set as Parameters<typeof updateRequest>[2])
      const why = what === 'state' ? reason : null
      await addWorkStep(trx, 'request', id, { what, was, became: became!, reason: why, officer: actor.id, on: today })
    }
    const payload = Object.fromEntries(made.map(({ what, became }) => [what, became]))
    if (made.length > 0) await appendEvents(trx, [told(desk, 'request-changed', ['request', id], payload)])
    return done({ id })
  })
}
