import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import { applyCorrection, type CorrectedLetter } from './apply-correction.ts'
import { inTransaction, type Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { isUnderWay } from './machines.ts'
import { isFingerprint } from './proposal.ts'
import { readProposedCorrection } from './proposed-correction.ts'
import { readInput } from '../read-input.ts'
import { correctionApproval } from './correction-schemas.ts'
import { isReferenceTaken } from './contents.store.server.ts'
import { findLetters, holdLetters } from './letters.store.server.ts'

/** The second person agrees to what she looked at, named by its fingerprint, and the public letter is corrected. */
export async function approveCorrection(desk: Desk, input: unknown): Promise<Result<CorrectedLetter>> {
  const read = readInput(correctionApproval, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'correct-letter')
  if (!loaded.ok) return loaded
  let wanted = ''
  return inTransaction<Result<CorrectedLetter>>(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    const letter = (await findLetters(trx, [loaded.value.id]))[0]!
    const proposed = await readProposedCorrection({ ...desk, db: trx }, letter)
    if (!proposed.ok) return proposed
    const { waiting, correction, proposal } = proposed.value
    const { firstBy, firstOn, reason, changes } = waiting
    if (isSamePerson(firstBy, desk.actor.id)) return refused('second-person-to-correct', null, { by: firstBy })
    if (!may(desk.actor, 'approve-correction', { mandate: letter.mandate, proposedBy: firstBy }))
      return refused('not-allowed')
    if (isUnderWay(letter.publication)) return refused('release-under-way', 'letter', { value: letter.slug })
    if (!isFingerprint(read.value.proposal, proposal))
      return refused('proposal-changed', 'proposal', { value: read.value.proposal })
    wanted = correction.after.reference ?? correction.after.slug
    const second = { by: desk.actor.id, on: desk.today }
    const decided = { changes, reason, firstBy, firstOn, second, ofPublic: letter.publication === 'public', proposal }
    return done(await applyCorrection(trx, desk, letter, correction, waiting.id, decided))
  }).catch((thrown: unknown) => {
    if (isReferenceTaken(thrown)) return refused('reference-used-twice', 'reference', { value: wanted })
    throw thrown
  })
}
