import { isDraft } from './communication.ts'
import type { Trx } from '#platform/db.ts'
import { refused, done, type Result } from '../result.ts'
import { notCleared, type Clearing } from './clearance.ts'
import type { Desk } from './desk.ts'
import { transition } from './machines.ts'
import { findClearance, updateClearance, type ClearanceOnRecord } from './clearances.store.server.ts'
import { findLetters, holdLetters, type LetterOnRecord } from './letters.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'

/** A draft and its clearance as they stand, held until the end of the transaction. */
export async function holdClearance(
  trx: Trx,
  id: string
): Promise<Result<{ letter: LetterOnRecord; clearance: ClearanceOnRecord }>> {
  await holdLetters(trx, [id])
  const letter = (await findLetters(trx, [id]))[0]!
  const clearance = await findClearance(trx, id)
  if (!clearance) return refused('clearance-not-opened', 'letter', { value: letter.slug })
  if (!isDraft(letter)) return refused('already-sent', 'letter', { value: letter.slug })
  return done({ letter, clearance })
}

/** May this text go? Every mandate that signs has cleared it, and no other. */
export function mayGo({ text, asked }: ClearanceOnRecord, hash: string | undefined): Result<null> {
  if (hash === undefined) return refused('required', 'hash')
  if (hash !== text.hash) return refused('not-the-text-to-clear', 'hash')
  const waiting = notCleared(asked, hash)
  return waiting.length ? refused('not-cleared', 'letter', { mandates: waiting.join(', ') }) : done(null)
}

/** The letter is cleared when nobody's word is missing; a step of its own where that changes. */
export async function settleClearance(
  trx: Trx,
  desk: Desk,
  { id, clearance }: LetterOnRecord,
  asked: readonly Clearing[],
  hash: string,
  reason: string | null
): Promise<'open' | 'cleared'> {
  const now = notCleared(asked, hash).length === 0 ? 'cleared' : 'open'
  if (now === clearance) return now
  const step = transition('clearance', clearance, now, reason ?? now)
  if (!step.ok) throw new Error(`a letter's clearance cannot go from ${clearance} to ${now}`)
  await updateClearance(trx, id, now)
  await insertTransitions(trx, [{ ...step.value, subject: id }], desk.actor.id, desk.today)
  return now
}
