import { done, type Result } from '../result.ts'
import { readInput } from '../read-input.ts'
import type { Corrected } from './apply-correction.ts'
import { decideReplyCorrection } from './decide-reply-correction.ts'
import { inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { holdToRelease } from './load-release.ts'
import { proposeCorrection } from './propose-correction.ts'
import { replyCorrectionInput } from './correction-schemas.ts'

/** Proposes that what the public reads of a reply is put right, and says why. A second person agrees to it, as to its release. */
export async function correctReply(
  desk: Desk,
  input: unknown,
  also: Also<null> = nothingElse
): Promise<Result<Corrected>> {
  const read = readInput(replyCorrectionInput, input)
  if (!read.ok) return read
  const { reply, reason, over } = read.value
  const { reply: _, reason: __, over: ___, ...changes } = input as Record<string, unknown>
  return inTransaction<Result<Corrected>>(desk, async (trx) => {
    const held = await holdToRelease(desk, trx, { reply }, 'correct-reply')
    if (!held.ok) return held
    const correction = await decideReplyCorrection({ ...desk, db: trx }, held.value, read.value)
    if (!correction.ok) return correction
    const proposed = await proposeCorrection(trx, desk, held.value, { changes, reason, over }, also)
    if (!proposed.ok) return proposed
    const { slug } = held.value.letters[0]!
    const { fields } = correction.value
    return done({ slug, fields, publicFields: fields, waits: true, proposal: proposed.value })
  })
}
