import { inTransaction } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { putCompared } from './offices.store.server.ts'
import { isComparedBy } from './compared-office.ts'
import { deskAt, rosterOf, type ClearanceDesk } from './desk.ts'
import { comparedInput } from './schemas.ts'

/** Keeps what an officer signed: that she compared another office's first fingerprint by a way of their own. */
export async function compareOffice(desk: ClearanceDesk, input: unknown): Promise<Result<{ other: string }>> {
  const read = readInput(comparedInput, input)
  if (!read.ok) return read
  if (!may(desk.actor, 'ask-for-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const { statement } = read.value
  const { officer, mandate, other, on } = statement.value
  const cards = (await rosterOf(desk.db, desk.mandate))?.trusted ?? []
  if (officer !== desk.actor.id || mandate !== desk.mandate || !isComparedBy(statement, cards))
    return refused('false-signature')
  if (on !== desk.today) return refused('day-is-over')
  if (other === mandate) return refused('wrong-type', 'other', { value: other, expected: '' })
  return inTransaction(deskAt(desk), async (trx) => {
    await putCompared(trx, statement, statement)
    return done({ other })
  })
}
