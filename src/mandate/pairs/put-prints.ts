import type { CaseDesk } from '../cases/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { isCaseInWork, putPrints as put } from './pairs.store.server.ts'
import { putInput } from './schemas.ts'

/** Keeps the prints of a case in work, for each pair, in the place of those that were there. They are on record with what was written. */
export async function putPrints(desk: CaseDesk, input: unknown): Promise<Result<{ put: number }>> {
  const read = readInput(putInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { case: of, pairs } = read.value
  if (!may(actor, 'compare-with-pairs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    if (!(await isCaseInWork(trx, mandate, of))) return refused('not-found')
    let count = 0
    for (const one of pairs) if (await put(trx, { case: of, mandate, today }, one)) count++
    return count < pairs.length ? refused('pair-changed') : done({ put: count })
  })
}
