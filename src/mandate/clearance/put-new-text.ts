import { insertCaseOf } from '../communications/case-of-letter.store.server.ts'
import { changeText, type ChangedText } from '../communications/change-text.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { refused, type Result } from '../result.ts'
import { confirmedOf } from './confirmed-of.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { putCopies } from './put-copies.ts'
import { copiesInput } from './schemas.ts'
import { underSeal } from './under-seal.ts'

/**
 * Another text in the place of the one to be cleared, sealed anew to all who still sign: who had cleared is asked again,
 * and a signature under the one before is none under this. What changed and why lies under the same seal.
 */
export async function putNewText(desk: ClearanceDesk, input: unknown): Promise<Result<ChangedText>> {
  const read = readInput(copiesInput, input)
  if (!read.ok) return read
  if (!may(desk.actor, 'ask-for-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const { copies, guests, from, ...change } = read.value
  const own = deskAt(desk)
  const confirmed = await confirmedOf(desk)
  return RefusedInside.answer(() =>
    changeText(own, { ...change, reason: underSeal }, async (trx, { id, number }) => {
      await putCopies(trx, own, { letter: id, number }, { copies, guests, confirmed })
      if (from) await insertCaseOf(trx, id, own.mandate, from)
    })
  )
}
