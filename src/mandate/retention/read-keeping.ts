import type { Day } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { needsSecond } from '../people/two-officers.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listAsks, type ErasureAsk } from './asks.store.server.ts'
import type { RetentionDesk } from './desk.ts'
import { listTrusted } from './erasure-by-two.ts'
import { listHolds, type HoldRow } from './holds.store.server.ts'
import { erasureOf, keptBecause, type Erasure, type KeptBecause } from './retention.ts'
import { findKept, listPolicies } from './retention.store.server.ts'
import { oneSubmission } from './schemas.ts'

export interface Keeping {
  id: string
  erasure: Erasure | null
  /** Why no day is set for it; null where one is. */
  because: KeptBecause | null
  /** Bodies are base64url; null for who holds no keys. */
  holds: (Omit<HoldRow, 'body'> & { body: string | null })[]
  /** Who asked that it be erased at once: those that were declined, and the one that stands last. */
  asks: ErasureAsk[]
  /** Whether it takes two to erase it at once. */
  takesTwo: boolean
  today: Day
}

/** Until when one submission is kept, by which policy, and who holds it longer. */
export async function readKeeping(desk: RetentionDesk, input: unknown): Promise<Result<Keeping>> {
  const read = readInput(oneSubmission, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { id } = read.value
  if (!may(actor, 'see-retention', { mandate })) return refused('not-allowed')
  const opens = may(actor, 'hold-submission', { mandate })
  return inOffice(db, mandate, async (trx) => {
    const row = await findKept(trx, mandate, id)
    if (!row) return refused('not-found')
    const policies = await listPolicies(trx)
    const holds = await listHolds(trx, id)
    return done({
      id,
      erasure: erasureOf(row, policies),
      because: keptBecause(row, policies),
      holds: holds.map(({ body, ...hold }) => ({ ...hold, body: opens ? body.toString('base64url') : null })),
      asks: await listAsks(trx, id),
      takesTwo: needsSecond(await listTrusted(trx)),
      today
    })
  })
}
