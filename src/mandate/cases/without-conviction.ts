import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { countConvictions, type ImpunityRow } from './figures.store.server.ts'

/** By State: of the cases that were taken up, in how many nobody was convicted (para. 16). The share is between 0 and 1. */
export async function withoutConviction(desk: CaseDesk): Promise<Result<(ImpunityRow & { share: number })[]>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'export-case-figures', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const rows = await countConvictions(trx, mandate)
    return done(rows.map((row) => ({ ...row, share: (row.cases - row.convicted) / row.cases })))
  })
}
