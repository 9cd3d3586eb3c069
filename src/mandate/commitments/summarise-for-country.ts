import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { allCommitments, type ListedCommitment } from './list-commitments.ts'

/** What a country's page says of commitments: the State's own, and a mandate's that are about it. */
export interface CommitmentsOfCountry {
  total: number
  /** Of the State's own: all, and those of which it is shown that they were kept. */
  own: { total: number; done: number; overdue: number }
  /** The State's own first. */
  newest: ListedCommitment[]
}

export async function commitmentsOfCountry(db: Db, state: string, today: Day): Promise<CommitmentsOfCountry> {
  const all = await allCommitments(db, { state }, today)
  const own = all.filter((one) => one.state === state)
  return {
    total: all.length,
    own: {
      total: own.length,
      done: own.filter(({ stands }) => stands === 'done').length,
      overdue: own.filter(({ isOverdue }) => isOverdue).length
    },
    newest: [...own, ...all.filter((one) => one.state !== state)].slice(0, shown)
  }
}

const shown = 4
