import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCompany } from './desk.ts'
import { takeBackInput } from './schemas.ts'
import { holdRegister, isTakenBack, writeHoldingTakenBack } from './store.server.ts'

/** A line that never was so: it stays with who took it back and when. One that was so once is given its end instead. */
export async function takeBackHolding(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const { mandate, actor, today } = desk
  if (!may(actor, 'record-company', { mandate })) return refused('not-allowed')
  const read = readInput(takeBackInput, input)
  if (!read.ok) return read
  const { id, revision } = read.value
  return inTransaction(desk, async (trx) => {
    const line = (await holdRegister(trx, mandate)).holdings.find((one) => one.id === id)
    if (!line) return refused((await isTakenBack(trx, mandate, id)) ? 'changed-meanwhile' : 'not-found')
    if (line.revision !== revision) return refused('changed-meanwhile')
    await writeHoldingTakenBack(trx, id, { on: today, by: actor.id })
    await appendEvents(trx, [
      toldOfCompany(desk, 'holding-taken-back', line.held, { holding: id, holder: line.holder })
    ])
    return done({ id })
  })
}
