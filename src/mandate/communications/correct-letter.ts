import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { done, refused, type Result } from '../result.ts'
import { applyCorrection, type Corrected } from './apply-correction.ts'
import { decideCorrection } from './decide-correction.ts'
import { inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { loadLetter } from './load.ts'
import { isUnderWay } from './machines.ts'
import { readInput } from '../read-input.ts'
import { correctionInput } from './correction-schemas.ts'
import { proposeCorrection } from './propose-correction.ts'
import { findWaiting } from './corrections.store.server.ts'
import { versionAsText } from './proposal.ts'
import { isReferenceTaken } from './contents.store.server.ts'
import { findLetters, holdLetters } from './letters.store.server.ts'

/**
 * Corrects the facts of a letter on record, and says why; what it said before is kept. Of a letter that is public
 * it is a proposal, which a second person approves: what the public reads takes two people.
 */
export async function correctLetter(
  desk: Desk,
  input: unknown,
  also: Also<null> = nothingElse
): Promise<Result<Corrected>> {
  const read = readInput(correctionInput, input)
  if (!read.ok) return read
  const { reason, over, stood } = read.value
  const { letter: _, reason: __, over: ___, stood: ____, ...changes } = input as Record<string, unknown>
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'correct-letter')
  if (!loaded.ok) return loaded
  return inTransaction<Result<Corrected>>(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    const letter = (await findLetters(trx, [loaded.value.id]))[0]!
    const { id, mandate, slug, publication } = letter
    if (isUnderWay(publication)) return refused('release-under-way', 'letter', { value: slug })
    const correction = await decideCorrection({ ...desk, db: trx }, letter, read.value)
    if (!correction.ok) return correction
    const { before, after } = correction.value
    const [stands, becomes] = [before, after].map(({ publicVersion }) => versionAsText(publicVersion)) as [
      string,
      string
    ]
    const stale = whyChangedMeanwhile([{ field: 'publicVersion', madeFrom: stood, stands, becomes }])
    if (stale) return stale
    if (publication !== 'public') {
      await also(trx, null)
      const waiting = await findWaiting(trx, 'letter', id)
      const first = { changes, reason, firstBy: desk.actor.id, firstOn: desk.today }
      const decided = { ...first, second: null, ofPublic: false }
      return done(await applyCorrection(trx, desk, letter, correction.value, waiting?.id ?? null, decided))
    }
    const of = { kind: 'letter' as const, id, mandate, letters: [letter], reply: null }
    const proposed = await proposeCorrection(trx, desk, of, { changes, reason, over }, also)
    if (!proposed.ok) return proposed
    const { fields, publicFields } = correction.value
    return done({ slug, fields, publicFields, waits: true, proposal: proposed.value })
  }).catch((thrown: unknown) => {
    if (isReferenceTaken(thrown))
      return refused('reference-used-twice', 'reference', { value: read.value.reference?.number ?? '' })
    throw thrown
  })
}
