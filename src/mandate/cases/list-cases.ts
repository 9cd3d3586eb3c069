import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseRow } from './cases.store.server.ts'
import { clocksOf, type Clocks } from './clocks.ts'
import type { CaseDesk } from './desk.ts'
import { countCases, listRows, type CaseCounts } from './list.store.server.ts'
import { listInput } from './schemas.ts'

export type CaseEntry = CaseRow & Clocks

export interface CaseList {
  entries: CaseEntry[]
  after: string | null
  counts: CaseCounts
  today: string
}

/** What waits for an officer: by imminence, then age (paras. 80, 81). By what is known alone: filters can't ask what is sealed. */
export async function listCases(desk: CaseDesk, input: unknown): Promise<Result<CaseList>> {
  const read = readInput(listInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-cases', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { rows, after } = await listRows(trx, read.value, { mandate, me: actor.id, today })
    const counts = await countCases(trx, mandate, today)
    return done({ entries: rows.map((row) => ({ ...row, ...clocksOf(row, today) })), after, counts, today })
  })
}
