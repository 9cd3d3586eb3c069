import type { Db, Trx } from '#platform/db.ts'
import type { Action } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { loadLetter, loadReply } from './load.ts'
import { findLetters, holdLetters, type LetterOnRecord } from './letters.store.server.ts'
import type { ReplyOnRecord } from './replies.store.server.ts'
import { holdSubject, type SubjectKind } from './releases.store.server.ts'

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

/** The same, held until the end and read once it is: what is checked of it is what becomes public. */
export async function holdToRelease(
  desk: Desk,
  trx: Trx,
  input: { letter?: string | undefined; reply?: string | undefined },
  action: Action
): Promise<Result<ToRelease & { publication: string }>> {
  const found = await loadToRelease(desk, trx, input, action)
  if (!found.ok) return found
  const { kind, id, letters } = found.value
  await holdLetters(
    trx,
    letters.map((letter) => letter.id)
  )
  const { publication } = await holdSubject(trx, kind, id)
  const held = await loadToRelease(desk, trx, { [kind]: id }, action)
  return held.ok ? done({ ...held.value, publication }) : held
}
