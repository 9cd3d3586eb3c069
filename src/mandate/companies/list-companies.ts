import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { Register } from './company.ts'
import { readRegister } from './store.server.ts'

export async function listCompanies({ db, actor, mandate }: Desk): Promise<Result<Register>> {
  if (!may(actor, 'see-companies', { mandate })) return refused('not-allowed')
  return done(await readRegister(db, mandate))
}
