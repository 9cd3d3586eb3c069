import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdCase, updateCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { areKept, keepWords } from './keep-update.ts'
import { closeInput } from './schemas.ts'
import { addStep } from './steps.store.server.ts'
import { whyShut } from './why-shut.ts'

/** With what came of it. What was not taken up is declined or referred instead, and says why. */
export async function closeCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(closeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, outcome, words } = read.value
  if (!may(actor, 'close-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, id)
    if (!row) return refused('not-found')
    if (row.closedOn && row.outcome === outcome && (!words || (await areKept(trx, id, words)))) return done({ id })
    const shut = whyShut(row)
    if (shut) return shut
    if (row.triage !== 'take-up') return refused('case-not-taken-up')
    await updateCase(trx, id, { outcome, closed_on: today })
    const said = await keepWords(desk, trx, id, words)
    await addStep(trx, id, { what: 'closed', became: outcome, words: said, officer: actor.id, on: today })
    await appendEvents(trx, [told(desk, 'case-closed', id, { outcome })])
    return done({ id })
  })
}
