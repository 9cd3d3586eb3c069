import type { Trx } from '#platform/db.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { error } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { RefusedInside } from './refused-inside.ts'
import { insertNote } from './sealed.store.server.ts'

/** What an officer says of her decision, sealed to the epoch, in the transaction of whoever calls. Throws RefusedInside. */
export async function keepWords(
  trx: Trx,
  { mandate, actor, today }: InboxDesk,
  submission: string,
  { id, epoch, body }: { id: string; epoch: number; body: Buffer }
): Promise<void> {
  if (!(await holdOpenEpoch(trx, mandate, epoch))) throw new RefusedInside([error('note-epoch-closed', 'words.epoch')])
  await insertNote(trx, { id, submission, officer: actor.id, on: today, epoch, body })
}
