import { findSentText, type SentText } from '../clearance/sent-text.store.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { MissionDesk } from './desk.ts'
import { letterCalled, type OwnLetter } from './own.ts'
import { listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/** The letter itself, word for word as it went to this State; not there where it is on record without its text. */
export async function readSentLetter(
  { corner, key, actor, mandate, state }: MissionDesk,
  name: string
): Promise<Result<{ letter: OwnLetter; sent: SentText }>> {
  if (!may(actor, 'read-own-letter', { mandate, sentTo: [state] })) return refused('not-allowed')
  return inCorner(corner, key, async (trx) => {
    const letter = letterCalled(await listOwnLetters(trx, null), name)
    const sent = letter ? await findSentText(trx, letter.addressee) : null
    return letter && sent ? done({ letter, sent }) : refused('not-found')
  })
}
