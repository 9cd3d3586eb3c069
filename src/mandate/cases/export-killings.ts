import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { sumKillings, type KillingsRow } from './figures.store.server.ts'
import { figuresInput } from './schemas.ts'

/** What the custodian of SDG indicator 16.10.1 asks for (para. 14): killings by State and year, by how sure it is. */
export async function exportKillings(desk: CaseDesk, input: unknown = {}): Promise<Result<KillingsRow[]>> {
  const read = readInput(figuresInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'export-case-figures', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done(await sumKillings(trx, mandate, read.value)))
}
