import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdCase, updateCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { areKept, keepWords } from './keep-update.ts'
import { reopenInput } from './schemas.ts'
import { addStep } from './steps.store.server.ts'

export async function reopenCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(reopenInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, reason, words } = read.value
  if (!may(actor, 'close-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, id)
    if (!row) return refused('not-found')
    if (await areKept(trx, id, words)) return done({ id })
    if (!row.closedOn) return refused('case-not-closed')
    await updateCase(trx, id, { outcome: null, closed_on: null })
    const said = await keepWords(desk, trx, id, words)
    await addStep(trx, id, {
      what: 'reopened',
      was: row.outcome ?? '',
      reason,
      words: said,
      officer: actor.id,
      on: today
    })
    await appendEvents(trx, [told(desk, 'case-reopened', id, { reason })])
    return done({ id })
  })
}
