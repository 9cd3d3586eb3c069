import type { Db } from '#platform/db.ts'
import type { Action } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { loadLetter, loadReply } from './load.ts'
import { findLetters, type LetterOnRecord } from './store-letters.server.ts'
import type { ReplyOnRecord } from './store-replies.server.ts'
import type { SubjectKind } from './store-releases.server.ts'

export interface ToRelease {
  kind: SubjectKind
  id: string
  mandate: string
  /** Letters whose public face changes with it. */
  letters: LetterOnRecord[]
  reply: ReplyOnRecord | null
}

/** The letter or the reply whose release is to be proposed, approved or withdrawn. */
export async function loadToRelease(
  desk: Desk,
  db: Db,
  input: { letter?: string | undefined; reply?: string | undefined },
  action: Action
): Promise<Result<ToRelease>> {
  if (input.letter !== undefined) {
    const letter = await loadLetter(desk, db, input.letter, action)
    return letter.ok
      ? done({
          kind: 'letter',
          id: letter.value.id,
          mandate: letter.value.mandate,
          letters: [letter.value],
          reply: null
        })
      : letter
  }
  const reply = await loadReply(desk, db, input.reply!, action)
  if (!reply.ok) return reply
  return done({
    kind: 'reply',
    id: reply.value.id,
    mandate: reply.value.mandate,
    letters: await findLetters(db, reply.value.letters),
    reply: reply.value
  })
}
