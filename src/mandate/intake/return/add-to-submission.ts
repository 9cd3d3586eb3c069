import { randomUUID } from 'node:crypto'
import { transact, type Trx } from '#platform/db.ts'
import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import type { Asked } from './act-for-source.ts'
import type { SourceDesk } from './find-return.ts'
import { claimUploads } from '../claim-uploads.ts'
import { holdOpenEpoch } from '../submissions.store.server.ts'
import { additionLimits, changeLimits } from './addition-limits.ts'
import { hasRoomForAddition, insertAddition, letWait, sayDangerAgain } from './returns.store.server.ts'

/** What was there before has its room already. */
export type Kept = 'new' | 'before'

/**
 * Keeps what she adds: facts, a message, a withdrawal, which of them only the office reads. Sent twice over a bad
 * line it is kept once; a word of danger raises the flag each time.
 */
export async function addToSubmission({ db, today }: SourceDesk, asked: Asked): Promise<Kept | null> {
  try {
    return await transact(db, (trx) => keepAddition(trx, today, asked))
  } catch (error) {
    if (error instanceof NotKept) return null
    throw error
  }
}

export async function keepAddition(
  trx: Trx,
  today: string,
  { receipt, lookupHash, nonce, input }: Asked
): Promise<Kept | null> {
  const { action } = input.statement.value
  const { body, epoch, uploads = [] } = input
  // What is signed names what is sent: a server, or a line, that puts other bytes in their place is caught here.
  if (!body || !epoch || action.epoch !== epoch || action.body !== toBase64url(sha256(body))) return null
  if (uploads.join() !== (action.uploads ?? []).join()) return null
  // Her page has seen that it is kept, and asks for nothing but the flag.
  if (action.danger && (await sayDangerAgain(trx, lookupHash, nonce))) return 'before'
  // Her page seals again, to the epoch that is open, when it finds that this has not arrived.
  if (!(await holdOpenEpoch(trx, receipt.mandate, epoch))) return null
  const row = {
    id: randomUUID(),
    submission: receipt.submission,
    receivedOn: today,
    mandate: receipt.mandate,
    epoch,
    nonce,
    body
  }
  if (!(await insertAddition(trx, row))) {
    if (action.danger) await sayDangerAgain(trx, lookupHash, nonce)
    return 'before'
  }
  const limits = input.statement.value.action.kind === 'change' ? changeLimits : additionLimits
  if (!(await hasRoomForAddition(trx, lookupHash, { on: today, ...limits }))) throw new NotKept()
  if (!(await claimUploads(trx, receipt.submission, uploads)).ok) throw new NotKept()
  await letWait(trx, lookupHash, action.danger === true)
  return 'new'
}

/** Thrown so that the transaction writes nothing. */
export class NotKept extends Error {}
