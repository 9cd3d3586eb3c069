import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { done, refused, type Result } from '../../result.ts'
import type { LawDesk } from './desk.ts'
import { hasTip, insertLook } from './store.server.ts'

const input = z.object({ tip: z.uuid({ error: 'wrong-type' }) })

/** An officer has seen a tip: whoever is on duty is paged for it no more, and its hours are over. */
export async function lookAtTip(desk: LawDesk, given: unknown): Promise<Result<{ tip: string }>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  const { db, mandate, actor, now, today } = desk
  if (!may(actor, 'look-at-tip', { mandate })) return refused('not-allowed')
  const { tip } = read.value
  return inOffice(db, mandate, async (trx) => {
    if (!(await hasTip(trx, tip))) return refused('not-found')
    if (await insertLook(trx, { tip, mandate, at: now, by: actor.id })) {
      const subject = { subjectKind: 'entry', subjectId: tip, actor: actor.id, payload: { on: today } }
      await appendEvents(trx, [{ at: now, mandate, type: 'tip-looked-at', ...subject }])
    }
    return done({ tip })
  })
}
