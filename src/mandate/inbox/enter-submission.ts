import { appendEvents } from '#platform/event-log.ts'
import { submissionInput } from '../intake/schemas.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { claimUploads, insertEntered, isOpenEpoch, isReceiptThere } from './entered.store.server.ts'
import { findSubmission } from './submissions.store.server.ts'

/**
 * Files what came by mail, on paper or by telephone: sealed in the officer's browser like any submission, with a
 * receipt to be handed on to whoever it came from. Its clock runs from today, with her in charge.
 */
export async function enterSubmission(
  desk: InboxDesk,
  input: unknown
): Promise<Result<{ id: string; on: string; again: boolean }>> {
  const read = readInput(submissionInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { uploads, ...sent } = read.value
  if (!may(actor, 'enter-submission', { mandate })) return refused('not-allowed')
  try {
    return await inOffice(db, mandate, async (trx) => {
      const before = await findSubmission(trx, sent.id)
      const hasReceipt = await isReceiptThere(trx, sent.receipt.lookupHash)
      if (before && hasReceipt) return done({ id: sent.id, on: before.receivedOn, again: true })
      if (before || hasReceipt) return refused('id-taken', 'id')
      if (!(await isOpenEpoch(trx, mandate, sent.epoch))) return refused('epoch-closed', 'epoch')
      await insertEntered(trx, { ...sent, mandate, on: today, officer: actor.id })
      const missing = await claimUploads(trx, uploads, sent.id)
      if (missing) throw new NotWhole(uploads.indexOf(missing))
      await appendEvents(trx, [told(desk, 'submission-entered', sent.id)])
      return done({ id: sent.id, on: today, again: false })
    })
  } catch (error) {
    if (error instanceof NotWhole) return refused('upload-not-whole', `uploads.${error.index}`)
    throw error
  }
}

/** Thrown so that the transaction writes nothing. */
class NotWhole extends Error {
  readonly index: number
  constructor(index: number) {
    super(`upload ${index} is not whole`)
    this.index = index
  }
}
