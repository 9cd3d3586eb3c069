import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { isSamePerson } from '../same-person.ts'
import type { Corrected } from './apply-correction.ts'
import { inTransaction, type Desk } from './desk.ts'
import { holdToRelease } from './load-release.ts'
import { isUnderWay } from './machines.ts'
import { isFingerprint } from './proposal.ts'
import { applyProposed, correctionOf, readProposedCorrection } from './proposed-correction.ts'
import { readInput } from '../read-input.ts'
import { approvalInput } from './release-schemas.ts'
import { isReferenceTaken } from './contents.store.server.ts'

/** The second person agrees to what she looked at, named by its fingerprint, and the public letter or reply is corrected. */
export async function approveCorrection(desk: Desk, input: unknown): Promise<Result<Corrected>> {
  const read = readInput(approvalInput, input)
  if (!read.ok) return read
  const { letter, reply } = read.value
  let wanted = ''
  return inTransaction<Result<Corrected>>(desk, async (trx) => {
    const held = await holdToRelease(
      desk,
      trx,
      { letter, reply },
      correctionOf[reply === undefined ? 'letter' : 'reply']
    )
    if (!held.ok) return held
    const proposed = await readProposedCorrection({ ...desk, db: trx }, held.value)
    if (!proposed.ok) return proposed
    const { waiting, correction, proposal } = proposed.value
    const { mandate, publication, letters } = held.value
    if (isSamePerson(waiting.firstBy, desk.actor.id))
      return refused('second-person-to-correct', null, { by: waiting.firstBy })
    if (!may(desk.actor, 'approve-correction', { mandate, proposedBy: waiting.firstBy })) return refused('not-allowed')
    if (isUnderWay(publication)) return refused('release-under-way', 'letter', { value: letters[0]!.slug })
    if (!isFingerprint(read.value.proposal, proposal))
      return refused('proposal-changed', 'proposal', { value: read.value.proposal })
    if (correction.kind === 'letter') wanted = correction.decided.after.reference ?? correction.decided.after.slug
    return done(await applyProposed(trx, desk, proposed.value, { by: desk.actor.id, on: desk.today }))
  }).catch((thrown: unknown) => {
    if (isReferenceTaken(thrown)) return refused('reference-used-twice', 'reference', { value: wanted })
    throw thrown
  })
}
