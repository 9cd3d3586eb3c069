import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { listCaseHeads, type CaseHead } from './likeness.store.server.ts'
import { headsInput } from './schemas.ts'

export type { CaseHead } from './likeness.store.server.ts'

export interface HeadsGiven {
  heads: CaseHead[]
  after: string | null
}

/** All cases of the office, merged and closed ones too, by what tells a browser which of them it has to read again. */
export async function listHeads(desk: CaseDesk, input: unknown): Promise<Result<HeadsGiven>> {
  const read = readInput(headsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { after = null } = read.value
  if (!may(actor, 'search-cases', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done(await listCaseHeads(trx, { mandate, after, most })))
}

const most = 5_000
