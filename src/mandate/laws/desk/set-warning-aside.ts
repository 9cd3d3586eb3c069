import { z } from 'zod'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../../people/with-office.server.ts'
import { may } from '../../permissions.ts'
import { readInput } from '../../read-input.ts'
import { done, refused, type Result } from '../../result.ts'
import { toldOfWarning, type LawDesk } from './desk.ts'
import { reasonInput } from './schemas.ts'
import { hasWarning, insertAside } from './warnings.store.server.ts'

const input = z.object({ warning: z.uuid({ error: 'wrong-type' }), reason: reasonInput })

/** An officer has seen to an early warning, or says why it is none: it stays on record with the reason, and is told no more. */
export async function setWarningAside(desk: LawDesk, given: unknown): Promise<Result<{ warning: string }>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'set-warning-aside', { mandate })) return refused('not-allowed')
  const { warning, reason } = read.value
  return inOffice(db, mandate, async (trx) => {
    if (!(await hasWarning(trx, warning))) return refused('not-found')
    // Of two who do it at once the first one's reason stands, and the other is told that hers does not.
    const isFirst = await insertAside(trx, { warning, mandate, reason, forRule: null, by: actor.id, on: today })
    if (!isFirst) return refused('changed-meanwhile')
    await appendEvents(trx, [toldOfWarning(desk, 'warning-set-aside', warning)])
    return done({ warning })
  })
}
