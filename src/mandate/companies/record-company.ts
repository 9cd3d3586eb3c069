import { randomUUID } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfCompany, written } from './desk.ts'
import { companyOf } from './given.ts'
import { companyInput } from './schemas.ts'
import { holdRegister, writeCompany } from './store.server.ts'

/** Enters a company, or says anew what is known of it. */
export async function recordCompany(desk: Desk, input: unknown): Promise<Result<{ id: string }>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'record-company', { mandate })) return refused('not-allowed')
  const read = readInput(companyInput, input)
  if (!read.ok) return read
  const { id: changed, revision, ...given } = read.value
  const homeState = given.homeState === null ? null : (await createResolver(db)).findState(given.homeState)
  if (given.homeState !== null && homeState === null)
    return refused('unknown-state', 'homeState', { value: given.homeState })
  return inTransaction(desk, async (trx) => {
    const register = await holdRegister(trx, mandate)
    const before = register.companies.find((one) => one.id === changed)
    if (changed !== undefined && !before) return refused('not-found')
    if (before && before.revision !== revision) return refused('changed-meanwhile')
    const as = { id: before?.id ?? (randomUUID() as string), revision: (before?.revision ?? 0) + 1 }
    const company = companyOf({ ...given, homeState }, as, register)
    if (!company.ok) return company
    const { id } = company.value
    await writeCompany(trx, company.value, written(desk))
    await appendEvents(trx, [toldOfCompany(desk, before ? 'company-changed' : 'company-recorded', id)])
    return done({ id })
  })
}
