import { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may, type Actor } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findMandateOfSubmission, insertAllowance } from './uploads.store.server.ts'

const input = z.strictObject({ id: z.uuid().toLowerCase() })

/** One submission may have as many files as its source has to send. */
export async function liftFileLimit(
  { db, mandate, actor, today }: { db: Db; mandate: string; actor: Actor; today: Day },
  given: unknown
): Promise<Result<{ id: string }>> {
  const read = readInput(input, given)
  if (!read.ok) return read
  const { id } = read.value
  return inOffice(db, mandate, async (trx) => {
    const of = await findMandateOfSubmission(trx, id)
    if (of === null || !may(actor, 'lift-file-limit', { mandate: of })) return refused('not-found')
    const isNew = await insertAllowance(trx, id, actor.id, today)
    // NOTE: to the day: the hour at which her files were waited for would say when she was there.
    const at = new Date(`${today}T00:00:00Z`)
    const event = { at, mandate: of, subjectKind: 'submission', subjectId: id, actor: actor.id, payload: {} }
    if (isNew) await appendEvents(trx, [{ ...event, type: 'file-limit-lifted' satisfies EventType }])
    return done({ id })
  })
}
