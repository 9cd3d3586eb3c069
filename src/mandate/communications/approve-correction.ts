import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import { applyCorrection, type CorrectedLetter } from './apply-correction.ts'
import { decideCorrection } from './decide-correction.ts'
import { inTransaction, type Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { readInput } from '../read-input.ts'
import { correctionApproval, correctionInput } from './schemas.ts'
import { findWaiting } from './store-corrections.server.ts'
import { isReferenceTaken } from './store-contents.server.ts'
import { findLetters, holdLetters } from './store-letters.server.ts'

/** The second person agrees, and the public letter is corrected: decided anew, since the record may have moved meanwhile. */
export async function approveCorrection(desk: Desk, input: unknown): Promise<Result<CorrectedLetter>> {
  const read = readInput(correctionApproval, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'correct-letter')
  if (!loaded.ok) return loaded
  let wanted = ''
  return inTransaction<Result<CorrectedLetter>>(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    const letter = (await findLetters(trx, [loaded.value.id]))[0]!
    const waiting = await findWaiting(trx, letter.id)
    if (!waiting) return refused('no-correction-waiting', 'letter', { value: letter.slug })
    const { firstBy, firstOn, reason, changes } = waiting
    if (isSamePerson(firstBy, desk.actor.id)) return refused('second-person-to-correct', null, { by: firstBy })
    if (!may(desk.actor, 'approve-correction', { mandate: letter.mandate, proposedBy: firstBy }))
      return refused('not-permitted')
    if (letter.publication === 'proposed' || letter.publication === 'scheduled')
      return refused('release-under-way', 'letter', { value: letter.slug })
    const proposed = readInput(correctionInput, { ...changes, letter: letter.id, reason })
    if (!proposed.ok) return proposed
    const correction = await decideCorrection({ ...desk, db: trx }, letter, proposed.value)
    if (!correction.ok) return correction
    wanted = correction.value.after.reference ?? correction.value.after.slug
    const second = { by: desk.actor.id, on: desk.today }
    const decided = { changes, reason, firstBy, firstOn, second, ofPublic: letter.publication === 'public' }
    return done(await applyCorrection(trx, desk, letter, correction.value, waiting.id, decided))
  }).catch((thrown: unknown) => {
    if (isReferenceTaken(thrown)) return refused('reference-used-twice', 'reference', { value: wanted })
    throw thrown
  })
}
