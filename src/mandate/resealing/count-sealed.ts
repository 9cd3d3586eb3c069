import type { Trx } from '#platform/db.ts'
import { countByEpoch } from './resealing.store.server.ts'

export interface SealedCounts {
  /** Of what can be sealed anew, and of the open epoch. */
  counts: { epoch: number; count: number }[]
  /** Left under older epochs as it is, since it is on hold. */
  held: number
}

/** How much is kept under which epoch. */
export async function countSealed(trx: Trx, mandate: string, current: number): Promise<SealedCounts> {
  const all = await countByEpoch(trx, mandate)
  const isOlder = (one: { epoch: number }) => one.epoch < current
  return {
    counts: all
      .map((one) => ({ epoch: one.epoch, count: one.count - (isOlder(one) ? one.held : 0) }))
      .filter(({ count }) => count > 0),
    held: all.filter(isOlder).reduce((sum, { held }) => sum + held, 0)
  }
}
