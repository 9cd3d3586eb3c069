import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { CaseDesk } from './desk.ts'
import { countByMonth, type MonthRow } from './figures.store.server.ts'
import { figuresInput } from './schemas.ts'

export interface Month {
  month: string
  /** Cases opened in it, whatever became of them, and of these what was decided until now. */
  received: number
  acted: { 'take-up': number; ask: number; refer: number; merge: number }
  declined: number
  declinedBy: Record<string, number>
  waiting: number
}

/** What came and what became of it, month by month: hard choices can be judged by whom they concern (para. 38). */
export async function receivedAndActed(desk: CaseDesk, input: unknown): Promise<Result<Month[]>> {
  const read = readInput(figuresInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  if (!may(actor, 'see-cases', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => done(byMonth(await countByMonth(trx, mandate, read.value))))
}

function byMonth(rows: readonly MonthRow[]): Month[] {
  return [...Map.groupBy(rows, ({ month }) => month)].map(([month, of]) => {
    const sum = (some: readonly MonthRow[]) => some.reduce((total, { cases }) => total + cases, 0)
    const as = (triage: string) => sum(of.filter((row) => row.triage === triage))
    const declined = of.filter(({ triage }) => triage === 'decline')
    return {
      month,
      received: sum(of),
      acted: { 'take-up': as('take-up'), ask: as('ask'), refer: as('refer'), merge: as('merge') },
      declined: sum(declined),
      declinedBy: Object.fromEntries(declined.map(({ reason, cases }) => [reason, cases])),
      waiting: as('untriaged')
    }
  })
}
