import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { step } from './case.ts'
import { holdCases, updateCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { areKept, keepWords } from './keep-update.ts'
import { mergeInput } from './schemas.ts'
import { addStep } from './steps.store.server.ts'
import { whyShut } from './why-shut.ts'

/**
 * Makes a case part of another. Nothing sealed is moved: what it says stays under its own key and is read from there, so
 * that it can be undone whole.
 */
export async function mergeCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(mergeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, into, reason, was: madeFrom, words } = read.value
  if (!may(actor, 'merge-case', { mandate })) return refused('not-allowed')
  if (id === into) return refused('case-into-itself', 'into')
  return inOffice(db, mandate, async (trx) => {
    const [row, other] = await holdCases(trx, [id, into])
    if (!row || !other) return refused('not-found')
    if (row.mergedInto === into && (!words || (await areKept(trx, id, words)))) return done({ id })
    const shut = whyShut(row) ?? whyShut(other)
    if (shut) return shut
    const was = row.triage ?? 'untriaged'
    const stale = whyChangedMeanwhile([{ field: 'decision', madeFrom, stands: was, becomes: into }])
    if (stale) return stale
    const taken = step('triage', was, 'merge')
    if (!taken.ok) return taken
    await updateCase(trx, id, { merged_into: into, triage: 'merge', triage_reason: reason, triaged_on: today })
    const said = await keepWords(desk, trx, id, words)
    const by = { reason, officer: actor.id, on: today }
    await addStep(trx, id, { what: 'merged', was, became: 'merge', otherCase: into, words: said, ...by })
    await addStep(trx, into, { what: 'joined-by', otherCase: id, ...by })
    await appendEvents(trx, [told(desk, 'case-merged', id, { into, reason })])
    return done({ id })
  })
}
