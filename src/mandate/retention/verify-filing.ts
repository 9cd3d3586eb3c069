import { fingerprintOfHash } from '#platform/sealing/fingerprint.ts'
import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { listArrivals } from './arrivals.store.server.ts'
import type { RetentionDesk } from './desk.ts'

/**
 * What a proof of filing is worth: whether something with that fingerprint came on that day, is kept still, and stands
 * in the log's set of the day. Of what was erased nothing can be said: its salt is gone.
 * @param print ten groups of five digits
 */
export async function verifyFiling(
  desk: RetentionDesk,
  { on, print }: { on: Day; print: string }
): Promise<Result<'in-the-log' | 'not-committed-yet' | 'not-in-the-log' | 'none'>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'verify-filing', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const found = (await listArrivals(trx, mandate, on)).find(({ bodyHash }) => fingerprintOfHash(bodyHash) === print)
    if (!found) return done('none')
    if (found.leaf === null) return done('not-committed-yet')
    return done(found.isInLog ? 'in-the-log' : 'not-in-the-log')
  })
}
