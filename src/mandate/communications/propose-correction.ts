import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, type Also, type Desk } from './desk.ts'
import type { ToRelease } from './load-release.ts'
import { readProposedCorrection } from './proposed-correction.ts'
import { findWaiting, writeWaiting } from './corrections.store.server.ts'

interface Proposed {
  changes: object
  reason: string
  /** Of which correction that waits it takes the place; null: of none; undefined: whichever waits. */
  over: string | null | undefined
}

/** What is public, a letter or a reply, is to be corrected: it waits for a second person, by its fingerprint. */
export async function proposeCorrection(
  trx: Trx,
  desk: Desk,
  of: Pick<ToRelease, 'kind' | 'id' | 'mandate' | 'letters' | 'reply'>,
  { changes, reason, over }: Proposed,
  also: Also<null>
): Promise<Result<string>> {
  const { kind, id, mandate, letters } = of
  // One that waits goes for another only by somebody who has seen it. NOTE: before anything is written of this one, or
  // her word would be the newest on it, and the one that waits nobody's.
  const waits = (await findWaiting(trx, kind, id))?.id ?? null
  if (over !== undefined && over !== waits) return refused(over === null ? 'correction-waits' : 'changed-meanwhile')
  await also(trx, null)
  await writeWaiting(trx, kind, id, { changes, reason, firstBy: desk.actor.id, firstOn: desk.today })
  const proposed = await readProposedCorrection({ ...desk, db: trx }, of)
  if (!proposed.ok) return proposed
  const { differences, proposal } = proposed.value
  await appendEvents(trx, [
    happened(
      desk,
      'correction-proposed',
      { kind, id, mandate },
      { slug: letters[0]!.slug, fields: differences.map(({ field }) => field), proposal }
    )
  ])
  return done(proposal)
}
