import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findCase, holdCases, updateCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { areKept, keepWords } from './keep-update.ts'
import { undoMergeInput } from './schemas.ts'
import { addStep, lastTriage } from './steps.store.server.ts'

/** The case stands by itself again, with what was decided of it before; that they were once held for one stays on record. */
export async function undoMerge(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(undoMergeInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, reason, words } = read.value
  if (!may(actor, 'merge-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const into = (await findCase(trx, id))?.mergedInto
    const [row] = await holdCases(trx, into ? [id, into] : [id])
    if (!row) return refused('not-found')
    if (await areKept(trx, id, words)) return done({ id })
    if (!row.mergedInto || row.mergedInto !== into) return refused('case-not-merged')
    const before = await lastTriage(trx, id)
    await updateCase(trx, id, {
      merged_into: null,
      triage: before?.became ?? null,
      triage_reason: before?.reason ?? null,
      triaged_on: before?.on ?? null
    })
    const said = await keepWords(desk, trx, id, words)
    const by = { reason, officer: actor.id, on: today }
    const became = before?.became ?? 'untriaged'
    await addStep(trx, id, { what: 'merge-undone', was: 'merge', became, otherCase: into, words: said, ...by })
    await addStep(trx, into, { what: 'left-by', otherCase: id, ...by })
    await appendEvents(trx, [told(desk, 'case-merge-undone', id, { from: into, reason })])
    return done({ id })
  })
}
