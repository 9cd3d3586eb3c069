import type { Trx } from '#platform/db.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { refused } from '../result.ts'
import type { InboxDesk } from './desk.ts'
import { insertNote } from './notes.store.server.ts'

/** What an officer says of her decision, sealed to the epoch. */
interface Words {
  id: string
  epoch: number
  body: Buffer
}

/** Asked before anything is written; the epoch stays open until the transaction ends. */
export const whyNotKept = async (
  trx: Trx,
  { mandate }: InboxDesk,
  { epoch }: Words
): Promise<ReturnType<typeof refused> | null> =>
  (await holdOpenEpoch(trx, mandate, epoch)) ? null : refused('note-epoch-closed', 'words.epoch')

export const keepWords = (trx: Trx, { actor, today }: InboxDesk, submission: string, words: Words): Promise<void> =>
  insertNote(trx, { ...words, submission, officer: actor.id, on: today })
