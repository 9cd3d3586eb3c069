import type { Trx } from '#platform/db.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { done, refused, type Result } from '../result.ts'
import { told, type InboxDesk } from './desk.ts'
import { insertNote, insertToSource } from './notes.store.server.ts'
import { hasReceipt } from './submissions.store.server.ts'
import type { NewEvent } from '#platform/event-log.ts'

/** What an officer's browser sealed to the source, and the same for the office, sealed to the epoch. */
export interface LeftForSource {
  id: string
  epoch: number
  message: Buffer
  note: Buffer
}

/** Leaves it under her receipt, in the transaction of whoever calls; never where there is none that reads it. */
export async function leaveForSource(
  trx: Trx,
  desk: InboxDesk,
  submission: string,
  { id, epoch, message, note }: LeftForSource,
  field = ''
): Promise<Result<NewEvent>> {
  const { mandate, actor, today } = desk
  if (!(await hasReceipt(trx, submission, today))) return refused('no-receipt')
  if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('note-epoch-closed', `${field}epoch`)
  await insertToSource(trx, id, submission, today, message)
  await insertNote(trx, { id, submission, officer: actor.id, on: today, epoch, body: note })
  return done(told(desk, 'source-written-to', submission))
}
