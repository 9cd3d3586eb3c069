import { appendEvents } from '#platform/event-log.ts'
import { done, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadToRelease } from './load-release.ts'
import { transition } from './machines.ts'
import { projectLetters } from './project.ts'
import { dropWaiting } from './corrections.store.server.ts'
import { readInput } from '../read-input.ts'
import { withdrawalInput } from './release-schemas.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { holdSubject, updatePublication } from './releases.store.server.ts'
import { writeWithdrawal } from './withdrawals.store.server.ts'

/**
 * What is public is so no more, at every door: page, list, count, search, feed. What was only on its
 * way is held back. Both say why, to the office. Its address then answers that it was withdrawn, and when; the note by
 * which the public is told why waits for a second person, who is not waited for to take it out.
 */
export async function withdrawFromPublic(desk: Desk, input: unknown): Promise<Result<{ publication: string }>> {
  const read = readInput(withdrawalInput, input)
  if (!read.ok) return read
  const loaded = await loadToRelease(desk, desk.db, read.value, 'withdraw-from-public')
  if (!loaded.ok) return loaded
  const { kind, id, mandate, letters } = loaded.value
  return inTransaction(desk, async (trx) => {
    const { publication } = await holdSubject(trx, kind, id)
    const to = publication === 'public' ? 'withdrawn' : 'withheld'
    const step = transition('publication', publication, to, read.value.reason)
    if (!step.ok) return step
    await updatePublication(trx, kind, id, to, null)
    if (to === 'withdrawn') {
      await writeWithdrawal(trx, { kind, id, note: read.value.note ?? null, by: desk.actor.id, on: desk.today })
      if (kind === 'reply') await dropWaiting(trx, id)
    }
    await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
    await projectLetters(
      trx,
      letters.map((letter) => letter.id)
    )
    await appendEvents(trx, [
      happened(
        desk,
        to === 'withdrawn' ? 'withdrawn' : 'release-declined',
        { kind, id, mandate },
        { reason: read.value.reason }
      )
    ])
    return done({ publication: to })
  })
}
