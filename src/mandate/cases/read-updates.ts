import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findCase, type CaseRow } from './cases.store.server.ts'
import type { CaseDesk } from './desk.ts'
import { listUpdates, type UpdateRow } from './documents.store.server.ts'
import { readUpdatesInput } from './schemas.ts'

export interface UpdatesGiven {
  /** Bodies are base64url. */
  updates: (Omit<UpdateRow, 'body'> & { body: string })[]
  /** Whether there are further ones behind these. */
  more: boolean
  /** Where the case went meanwhile, and whether it is closed. */
  mergedInto: CaseRow['mergedInto']
  closedOn: CaseRow['closedOn']
}

/** What came after a number. Without the case's keys, whose giving out is on record, it is of no use to anybody. */
export async function readUpdates(desk: CaseDesk, input: unknown): Promise<Result<UpdatesGiven>> {
  const read = readInput(readUpdatesInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { case: of, document, after, all = false } = read.value
  if (!may(actor, 'read-case', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const row = await findCase(trx, of)
    if (!row) return refused('not-found')
    const { rows, more } = await listUpdates(trx, { case: of, document, after, all, most })
    const updates = rows.map((one) => ({ ...one, body: one.body.toString('base64url') }))
    return done({ updates, more, mergedInto: row.mergedInto, closedOn: row.closedOn })
  })
}

/** Bytes of one answer. */
const most = 6_000_000
