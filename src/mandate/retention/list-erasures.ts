import { addDays, type Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { listOpenAsks, type ErasureAsk } from './asks.store.server.ts'
import type { RetentionDesk } from './desk.ts'
import { erasureOf, type Erasure, type RetentionPolicy } from './retention.ts'
import { listHeld, listKept, listPolicies, type KeptRow } from './retention.store.server.ts'

export interface ErasureEntry {
  id: string
  receivedOn: Day
  erasure: Erasure
}

export interface HeldEntry extends Omit<ErasureEntry, 'erasure'> {
  /** When it would go; null while it is in work. */
  erasure: Erasure | null
  hold: NonNullable<KeptRow['hold']>
}

export interface Erasures {
  entries: ErasureEntry[]
  held: HeldEntry[]
  /** What an officer has asked another to erase at once. */
  asked: (ErasureAsk & { submission: string; receivedOn: Day })[]
  policies: RetentionPolicy[]
  until: Day
}

const ahead = 30

/** What goes within the next days, the soonest first; all that is on hold; and the policies by which things go. */
export async function listErasures(desk: RetentionDesk): Promise<Result<Erasures>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-retention', { mandate })) return refused('not-allowed')
  const until = addDays(today, ahead)
  return inOffice(db, mandate, async (trx) => {
    const policies = await listPolicies(trx)
    const entries = (await listKept(trx, mandate)).flatMap(({ id, receivedOn, hold, ...row }) => {
      const erasure = erasureOf({ receivedOn, ...row }, policies)
      return erasure && !hold && erasure.on <= until ? [{ id, receivedOn, erasure }] : []
    })
    const held = (await listHeld(trx, mandate)).flatMap(({ id, receivedOn, hold, ...row }) =>
      hold ? [{ id, receivedOn, hold, erasure: erasureOf({ receivedOn, ...row }, policies) }] : []
    )
    return done({
      entries: entries.toSorted((a, b) => (a.erasure.on < b.erasure.on ? -1 : 1)),
      held: held.toSorted((a, b) => (a.hold.on < b.hold.on ? -1 : 1)),
      asked: await listOpenAsks(trx),
      policies,
      until
    })
  })
}
