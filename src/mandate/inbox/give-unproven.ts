import { appendEvents, hasEvent } from '#platform/event-log.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { giveUnprovenInput } from './schemas.ts'
import { recordCompared, unprovenBehind, type UnprovenRow } from './unproven.store.server.ts'

/** `body` is base64url. */
export interface SealedUnproven extends Omit<UnprovenRow, 'body'> {
  body: string
}
export interface UnprovenGiven {
  submissions: SealedUnproven[]
  /** Where the next batch begins; null at the end. */
  after: string | null
}

/**
 * The next of those who report danger without proof of work, newest first, for a browser that opens them and shows like
 * ones as one line: here nothing is compared, and no sketch of them is kept. It is recorded as for a search: compared is
 * not read.
 */
export async function giveUnproven(desk: InboxDesk, input: unknown): Promise<Result<UnprovenGiven>> {
  const read = readInput(giveUnprovenInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'open-submission', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { rows, after } = await unprovenBehind(trx, { mandate, after: read.value.after, limit: batch, most })
    const ids = rows.map(({ id }) => id)
    await recordCompared(trx, ids, actor.id, today)
    const event = told(desk, 'submissions-searched', mandate)
    if (ids.length > 0 && !(await hasEvent(trx, event))) await appendEvents(trx, [event])
    return done({ submissions: rows.map((row) => ({ ...row, body: row.body.toString('base64url') })), after })
  })
}

const batch = 200
/** Bytes of one batch, but always one submission. */
const most = 3_000_000
