import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { holdCase } from './cases.store.server.ts'
import type { CaseDesk } from './desk.ts'
import { lastNumber, numberOf } from './documents.store.server.ts'
import { keepUpdate } from './keep-update.ts'
import { updateInput } from './schemas.ts'
import { whyShut } from './why-shut.ts'

/**
 * Keeps what an officer's browser sealed of a document, behind what is there. Of a case that was merged or closed
 * meanwhile it is refused, and stays with her who wrote it.
 */
export async function appendUpdate(desk: CaseDesk, input: unknown): Promise<Result<{ number: number }>> {
  const read = readInput(updateInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { case: of, document, id, wholeTo = null, body } = read.value
  if (!may(actor, 'write-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await holdCase(trx, of)
    if (!row) return refused('not-found')
    const kept = await numberOf(trx, id, of)
    if (kept !== null) return done({ number: kept })
    const shut = whyShut(row)
    if (shut) return shut
    if (wholeTo !== null && wholeTo > (await lastNumber(trx, of, document)))
      return refused('case-not-so-far', 'wholeTo')
    return done({ number: await keepUpdate(desk, trx, { case: of, document, id, wholeTo, body }) })
  })
}
