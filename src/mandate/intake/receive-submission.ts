import { transact, type Db, type Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type DomainError, type Result } from '../result.ts'
import { claimUploads } from './claim-uploads.ts'
import type { IntakeDesk } from './declare-upload.ts'
import { submissionInput } from './schemas.ts'
import { findSubmissionUnder, insertSubmission, isTaken, type SubmissionRow } from './submissions.store.server.ts'

export interface Received {
  id: string
  /** The day in Geneva, or that of now when it had come before: no more is kept of when. */
  on: Day
  again: boolean
}

/**
 * What is sealed is written, durably, before it is acknowledged. Sent twice over a bad line, it is written once: its
 * receipt tells. One that is sealed to an epoch which has closed is refused, and comes again sealed to the next.
 */
export async function receiveSubmission(
  { db, actor, mandate, today }: IntakeDesk,
  input: unknown,
  { channel = 'sealed-there', unproven = false }: Partial<Pick<SubmissionRow, 'channel' | 'unproven'>> = {}
): Promise<Result<Received>> {
  if (!may(actor, 'file-submission')) return refused('not-allowed')
  const read = readInput(submissionInput, input)
  if (!read.ok) return read
  const { uploads, ...sent } = read.value
  const row = { ...sent, mandate, receivedOn: today, channel, unproven }
  try {
    if (uploads.length === 0) await write(db, row)
    else
      await transact(db, async (trx) => {
        await write(trx, row)
        const claimed = await claimUploads(trx, row.id, uploads)
        if (!claimed.ok) throw new Refused(claimed.errors)
      })
    return done({ id: row.id, on: today, again: false })
  } catch (error) {
    if (!(error instanceof Refused) && !isTaken(error)) throw error
    const under = await findSubmissionUnder(db, row.receipt.lookupHash)
    if (under === row.id) return done({ id: row.id, on: today, again: true })
    return error instanceof Refused ? { ok: false, errors: error.errors } : refused('id-taken', 'id')
  }
}

async function write(db: Db | Trx, row: SubmissionRow): Promise<void> {
  if (!(await insertSubmission(db, row))) throw new Refused(refused('epoch-closed', 'epoch').errors)
}

/** Thrown so that the transaction writes nothing. */
class Refused extends Error {
  readonly errors: DomainError[]
  constructor(errors: DomainError[]) {
    super(errors[0]?.code)
    this.errors = errors
  }
}
