import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadToRelease } from './load-release.ts'
import { transition } from './machines.ts'
import { publishNow } from './publish-due.ts'
import { readInput } from '../read-input.ts'
import { approvalInput } from './schemas.ts'
import { insertTransitions } from './store-letters.server.ts'
import { findRelease, holdSubject, updatePublication, writeApproval } from './store-releases.server.ts'

/** The second person agrees: the record is scheduled, and public at once if its day has come. */
export async function approveRelease(
  desk: Desk,
  input: unknown
): Promise<Result<{ publication: 'scheduled' | 'public'; publicFrom: Day }>> {
  const read = readInput(approvalInput, input)
  if (!read.ok) return read
  const loaded = await loadToRelease(desk, desk.db, read.value, 'schedule-release')
  if (!loaded.ok) return loaded
  const { kind, id, mandate } = loaded.value
  return inTransaction(desk, async (trx) => {
    const { publication } = await holdSubject(trx, kind, id)
    const release = await findRelease(trx, id)
    if (release?.firstBy === desk.actor.id) return refused('second-person-needed', null, { by: release.firstBy })
    const step = transition('publication', publication, 'scheduled')
    if (!step.ok || !release) return step.ok ? refused('no-such-step', null, { ...step.value, reason: '' }) : step
    if (!may(desk.actor, 'approve-release', { mandate, proposedBy: release.firstBy })) return refused('not-permitted')
    await updatePublication(trx, kind, id, 'scheduled', release.publicFrom)
    await writeApproval(trx, id, desk.actor.id, desk.today)
    await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
    const published = release.publicFrom <= desk.today ? await publishNow(trx, desk, id) : []
    await appendEvents(trx, [
      happened(desk, 'release-approved', { kind, id, mandate }, { from: release.publicFrom }),
      ...published
    ])
    return done({ publication: published.length ? 'public' : 'scheduled', publicFrom: release.publicFrom })
  })
}
