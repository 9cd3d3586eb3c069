import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { step } from './case.ts'
import { holdCase, updateCase } from './cases.store.server.ts'
import { told, type CaseDesk } from './desk.ts'
import { areKept, keepWords } from './keep-update.ts'
import { triageInput } from './schemas.ts'
import { addStep } from './steps.store.server.ts'
import { whyShut } from './why-shut.ts'

/** Take up, decline, ask or refer, with a reason of the list: declining too is a decision on record (para. 38). */
export async function triageCase(desk: CaseDesk, input: unknown): Promise<Result<{ id: string }>> {
  const read = readInput(triageInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: id, decision, reason, was: madeFrom, words } = read.value
  if (!may(actor, 'triage-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, id)
    if (!row) return refused('not-found')
    if (await areKept(trx, id, words)) return done({ id })
    const shut = whyShut(row)
    if (shut) return shut
    if (row.triage === decision && row.triageReason === reason && !words) return done({ id })
    const was = row.triage ?? 'untriaged'
    // Another reason for the same decision is said over what she saw as well: it never comes to the same here.
    const stale = whyChangedMeanwhile([{ field: 'decision', madeFrom, stands: was, becomes: `${decision} ${reason}` }])
    if (stale) return stale
    // Another reason for the same decision is a decision too.
    const taken = was === decision ? done(null) : step('triage', was, decision)
    if (!taken.ok) return taken
    await updateCase(trx, id, { triage: decision, triage_reason: reason, triaged_on: today })
    await addStep(trx, id, {
      what: 'triaged',
      was,
      became: decision,
      reason,
      words: await keepWords(desk, trx, id, words),
      officer: actor.id,
      on: today
    })
    await appendEvents(trx, [told(desk, 'case-triaged', id, { was, decision, reason })])
    return done({ id })
  })
}
