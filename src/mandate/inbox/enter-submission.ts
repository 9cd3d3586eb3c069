import { appendEvents } from '#platform/event-log.ts'
import { claimUploads } from '../intake/claim-uploads.ts'
import { submissionInput } from '../intake/schemas.ts'
import { insertSubmissionInSteps, isTaken } from '../intake/submissions.store.server.ts'
import { may } from '../permissions.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { isEntered } from './entered.store.server.ts'
import { RefusedInside } from '../refused-inside.ts'
import { findSubmission, updateSubmission } from './submissions.store.server.ts'

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
      const isOpen = await insertSubmissionInSteps(trx, { ...sent, mandate, receivedOn: today, channel: 'entered' })
      if (!isOpen) throw new RefusedInside(refused('epoch-closed', 'epoch').errors)
      await updateSubmission(trx, sent.id, { officer: actor.id })
      const claimed = await claimUploads(trx, sent.id, uploads)
      if (!claimed.ok) throw new RefusedInside(claimed.errors)
      await appendEvents(trx, [told(desk, 'submission-entered', sent.id)])
      return done({ id: sent.id, on: today, again: false })
    })
  } catch (error) {
    if (!(error instanceof RefusedInside) && !isTaken(error)) throw error
    return inOffice(db, mandate, async (trx) => {
      const before = await findSubmission(trx, sent.id)
      if (before && (await isEntered(trx, sent.id, sent.receipt.lookupHash)))
        return done({ id: sent.id, on: before.receivedOn, again: true })
      return error instanceof RefusedInside ? { ok: false, errors: error.errors } : refused('id-taken', 'id')
    })
  }
}
