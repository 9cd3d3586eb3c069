import { z } from 'zod'
import type { OfficeDesk } from '../people/desk.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { readFiledFile } from './filings.store.server.ts'

const fileInput = z.strictObject({ filing: z.uuid(), position: z.coerce.number<number>().int().min(1).max(100) })

/** A file that a mission filed, as it came, for an officer: what was given in confidence too. */
export async function openFiledFile(
  { db, mandate, actor }: OfficeDesk,
  input: unknown
): Promise<Result<{ name: string; bytes: Buffer }>> {
  if (!may(actor, 'see-missions', { mandate })) return refused('not-allowed')
  const read = readInput(fileInput, input)
  if (!read.ok) return refused('not-found', 'file')
  const { filing, position } = read.value
  const found = await inOffice(db, mandate, (trx) => readFiledFile(trx, filing, position))
  return found ? done(found) : refused('not-found', 'file')
}
