import { may } from '../permissions.ts'
import type { OfficeDesk } from '../people/desk.ts'
import { readPeople } from '../people/officers.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { countSealed, type SealedCounts } from './count-sealed.ts'
import { listOlder, type OlderRow } from './resealing.store.server.ts'
import { listOlderInput } from './schemas.ts'

export interface SealedOlder extends SealedCounts {
  epoch: number
  /** Bodies are base64url. */
  rows: (Omit<OlderRow, 'body'> & { body: string })[]
}

/** How much is kept under which epoch, and the next batch of what is not sealed to the open one. */
export async function listSealedOlder(desk: OfficeDesk, input: unknown): Promise<Result<SealedOlder>> {
  const read = readInput(listOlderInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'seal-anew', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const epoch = (await readPeople(trx)).epochs.at(-1)?.number
    if (!epoch) return refused('no-epoch-yet')
    const rows = await listOlder(trx, { mandate, current: epoch, after: read.value.after, most })
    return done({
      epoch,
      ...(await countSealed(trx, mandate, epoch)),
      rows: rows.map((row) => ({ ...row, body: row.body.toString('base64url') }))
    })
  })
}

/** Bytes of a batch: in base64 there and back it stays under the four megabytes that one request may have. */
const most = 1_500_000
