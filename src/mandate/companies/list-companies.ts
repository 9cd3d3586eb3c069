import type { Desk } from '../communications/desk.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { Register, TakenBack } from './company.ts'
import { readRegister, readTakenBack } from './store.server.ts'

export async function listCompanies({
  db,
  actor,
  mandate
}: Desk): Promise<Result<Register & { takenBack: TakenBack[] }>> {
  if (!may(actor, 'see-companies', { mandate })) return refused('not-allowed')
  return done({ ...(await readRegister(db, mandate)), takenBack: await readTakenBack(db, mandate) })
}
