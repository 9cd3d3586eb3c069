import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { countConvictions, type ImpunityRow } from './figures.store.server.ts'
import { figuresInput } from './schemas.ts'
import { shareWithout } from './shares.ts'

/** Cases that were taken up in a State, how far those responsible were brought to answer, and the share without a conviction. */
export type Accountability = ImpunityRow & { share: number | null }

/** By State: of the cases that were taken up, in how many nobody was convicted (para. 16). The share is between 0 and 1. */
export async function withoutConviction(desk: CaseDesk, input: unknown = {}): Promise<Result<Accountability[]>> {
  const read = readInput(figuresInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'export-case-figures', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const rows = await countConvictions(trx, mandate, { ...read.value, today })
    return done(rows.map((row) => ({ ...row, share: shareWithout(row) })))
  })
}
