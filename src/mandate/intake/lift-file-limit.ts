import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import type { EventType } from '../events.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findMandateOfSubmission, insertAllowance } from './uploads.store.server.ts'

/** One submission may have as many files as its source has to send. */
export async function liftFileLimit(
  trx: Trx,
  { actor, today, now }: { actor: Actor; today: Day; now: Date },
  submission: string
): Promise<Result<null>> {
  const mandate = await findMandateOfSubmission(trx, submission)
  if (mandate === null || !may(actor, 'lift-file-limit', { mandate })) return refused('not-found')
  const isNew = await insertAllowance(trx, submission, actor.id, today)
  const event = { at: now, mandate, subjectKind: 'submission', subjectId: submission, actor: actor.id, payload: {} }
  if (isNew) await appendEvents(trx, [{ ...event, type: 'file-limit-lifted' satisfies EventType }])
  return done(null)
}
