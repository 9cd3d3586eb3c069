import type { Trx } from '#platform/db.ts'
import type { Desk } from '../communications/desk.ts'
import { findLetters, holdLetters, type LetterOnRecord } from '../communications/letters.store.server.ts'
import { may, type Action } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { AskedInstitution } from './asked-lines.ts'
import { findAsked, holdAsked } from './store.server.ts'

export interface HeldQuestion {
  asked: AskedInstitution
  letter: LetterOnRecord
}

/** A question of this office and its letter, held in the order in which all do: the letter first. */
export async function holdQuestion(desk: Desk, trx: Trx, id: string, action: Action): Promise<Result<HeldQuestion>> {
  const found = await findAsked(trx, id)
  if (!found) return refused('not-found', 'question')
  await holdLetters(trx, [found.letter])
  const asked = await holdAsked(trx, id)
  const letter = (await findLetters(trx, [found.letter])).at(0)
  if (!asked || !letter || letter.mandate !== desk.mandate) return refused('not-found', 'question')
  if (!may(desk.actor, 'see-institutions-asked', { mandate: letter.mandate })) return refused('not-found', 'question')
  if (!may(desk.actor, action, { mandate: letter.mandate, proposedBy: asked.askedBy }))
    return action === 'agree-to-question' && may(desk.actor, 'ask-institution', { mandate: letter.mandate })
      ? refused('second-person-to-ask', 'question')
      : refused('not-allowed')
  return done({ asked, letter })
}
