import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCompany, written } from './desk.ts'
import { holdingOf } from './given.ts'
import { holdingInput } from './schemas.ts'
import { holdRegister, isTakenBack, writeHolding } from './store.server.ts'

/** Enters what one company is to another between two days, or says it anew: its end, say. */
export async function recordHolding(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const { mandate, actor, today } = desk
  if (!may(actor, 'record-company', { mandate })) return refused('not-allowed')
  const read = readInput(holdingInput, input)
  if (!read.ok) return read
  const { id: changed, revision, company, other, ...given } = read.value
  return inTransaction(desk, async (trx) => {
    const register = await holdRegister(trx, mandate)
    const is = (asked: string) => register.companies.some((one) => one.id === asked)
    if (!is(company)) return refused('not-found')
    if (!is(other)) return refused('company-not-found', 'other', { value: '' })
    const before = register.holdings.find((one) => one.id === changed)
    if (changed !== undefined && !before)
      return refused((await isTakenBack(trx, mandate, changed)) ? 'changed-meanwhile' : 'not-found')
    if (before && before.revision !== revision) return refused('changed-meanwhile')
    const as = { company, other, id: before?.id ?? (randomUUID() as string), revision: (before?.revision ?? 0) + 1 }
    const holding = holdingOf(given, as, register, today)
    if (!holding.ok) return holding
    const { id, held, holder } = holding.value
    await writeHolding(trx, holding.value, written(desk))
    const what = before ? 'holding-changed' : 'holding-recorded'
    await appendEvents(trx, [toldOfCompany(desk, what, held, { holding: id, holder })])
    return done({ id })
  })
}
