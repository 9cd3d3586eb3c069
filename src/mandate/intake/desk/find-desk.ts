import { randomBytes } from '#platform/sealing/bytes.ts'
import { lookupHashOf } from '#platform/sealing/receipt/derive-receipt.ts'
import { readInput } from '../../read-input.ts'
import type { SourceDesk } from '../return/find-return.ts'
import { packDesk } from './desk-answer.ts'
import { isKept } from './desk-limits.ts'
import { findDeskRow } from './desks.store.server.ts'
import { deskLookInput } from './schemas.ts'

/** The list, still sealed; for a desk that is unknown, over or deleted as many bytes that say nothing. */
export async function findDesk({ db, today }: SourceDesk, input: unknown): Promise<Uint8Array<ArrayBuffer>> {
  const read = readInput(deskLookInput, input)
  // What is no look-up at all is answered like one that finds nothing.
  const lookup = read.ok ? read.value.lookup : randomBytes(32)
  const row = await findDeskRow(db, lookupHashOf(lookup))
  return packDesk(row && isKept(row.keptIn, today) ? row : null, lookup)
}
