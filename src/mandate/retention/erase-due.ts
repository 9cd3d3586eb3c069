import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { RetentionDesk } from './desk.ts'
import { erase } from './erase.ts'
import { erasureOf, isDue } from './retention.ts'
import { holdKept, listKept, listPolicies } from './retention.store.server.ts'

/** Erases what is due and not held: each in a transaction of its own, looked at again once nobody can change it. */
export async function eraseDue(desk: RetentionDesk): Promise<Result<{ erased: number }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'erase-due', { mandate })) return refused('not-allowed')
  const { policies, due } = await inOffice(db, mandate, async (trx) => {
    const inForce = await listPolicies(trx)
    const rows = await listKept(trx, mandate)
    return {
      policies: inForce,
      due: rows.filter((row) => row.hold === null && isDue(erasureOf(row, inForce), today)).map(({ id }) => id)
    }
  })
  let erased = 0
  for (const id of due) {
    const outcome = await inOffice(db, mandate, async (trx) => {
      const row = await holdKept(trx, mandate, id)
      const erasure = row && erasureOf(row, policies)
      if (!isDue(erasure, today)) return 'not-found'
      return erase(trx, desk, id, { policy: erasure.policy, days: erasure.days, from: erasure.from })
    })
    if (outcome === 'erased') erased++
  }
  return done({ erased })
}
