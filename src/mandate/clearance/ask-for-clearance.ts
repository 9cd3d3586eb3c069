import { insertCaseOf } from '../communications/case-of-letter.store.server.ts'
import { openClearance, type OpenedClearance } from '../communications/open-clearance.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { refused, type Result } from '../result.ts'
import { confirmedOf } from './confirmed-of.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { putCopies } from './put-copies.ts'
import { copiesInput } from './schemas.ts'

/** Asks mandates to clear a text that an officer's browser has sealed to each of them: here it is a fingerprint. */
export async function askForClearance(desk: ClearanceDesk, input: unknown): Promise<Result<OpenedClearance>> {
  const read = readInput(copiesInput, input)
  if (!read.ok) return read
  if (!may(desk.actor, 'ask-for-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const { copies, guests, from, ...opening } = read.value
  const own = deskAt(desk)
  const confirmed = await confirmedOf(desk)
  return RefusedInside.answer(() =>
    openClearance(own, opening, async (trx, { id }) => {
      await putCopies(trx, own, { letter: id, number: 1 }, { copies, guests, confirmed })
      if (from) await insertCaseOf(trx, id, own.mandate, from)
    })
  )
}
