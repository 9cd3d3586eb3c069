import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { done, refused, type Result } from '../../result.ts'
import type { LawDesk } from './desk.ts'
import { holdTip, insertTipLetter } from './store.server.ts'

const uuid = z.uuid({ error: 'wrong-type' })
const input = z.object({ tip: uuid, case: uuid, draft: uuid })

/** A letter was begun from the tip of a bill: in which case, and when, so that the time between is known (para. 51). */
export async function answerTip(desk: LawDesk, given: unknown): Promise<Result<{ case: string; draft: string }>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'answer-tip', { mandate })) return refused('not-allowed')
  const { tip, case: caseId, draft } = read.value
  return inOffice(db, mandate, async (trx) => {
    const held = await holdTip(trx, tip, caseId)
    if (!held?.hasCase) return refused('not-found')
    // Two who begin at once: the first letter is the answer, the other is told of it.
    if (held.answer) return done(held.answer)
    await insertTipLetter(trx, { tip, mandate, caseId, draft, at: now, by: actor.id })
    const payload = { case: caseId, on: today }
    await appendEvents(trx, [
      { at: now, mandate, type: 'tip-answered', subjectKind: 'entry', subjectId: tip, actor: actor.id, payload }
    ])
    return done({ case: caseId, draft })
  })
}
