import { addDays, type Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { RetentionDesk } from './desk.ts'
import { erasureOf, type Erasure } from './retention.ts'
import { listKept, listPolicies, type KeptRow } from './retention.store.server.ts'

export interface ErasureEntry {
  id: string
  receivedOn: Day
  erasure: Erasure
  hold: KeptRow['hold']
}

const ahead = 30

/** What goes within the next days, the soonest first; with it what would go but is held. */
export async function listErasures(desk: RetentionDesk): Promise<Result<{ entries: ErasureEntry[]; until: Day }>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-retention', { mandate })) return refused('not-allowed')
  const until = addDays(today, ahead)
  return inOffice(db, mandate, async (trx) => {
    const policies = await listPolicies(trx)
    const entries = (await listKept(trx, mandate)).flatMap(({ id, receivedOn, hold, ...row }) => {
      const erasure = erasureOf({ receivedOn, ...row }, policies)
      return erasure && erasure.on <= until ? [{ id, receivedOn, erasure, hold }] : []
    })
    return done({ entries: entries.toSorted((a, b) => (a.erasure.on < b.erasure.on ? -1 : 1)), until })
  })
}
