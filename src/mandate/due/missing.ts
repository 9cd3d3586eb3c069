import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { endOf } from '../commitments/commitment.ts'
import { allCommitments } from '../commitments/list-commitments.ts'
import { standing } from '../laws/stages.ts'
import { everyVisit } from '../visits/list-visits.ts'
import { isWithoutDays } from '../visits/steps.ts'
import { ofRegisters } from './list-due.ts'
import { countMembers, readStanding } from './read.server.ts'

/** What the calendar can't show, because no day of it is on record. */
export interface Missing {
  /** Member States of whose next review nothing is on record, of all. */
  reviews: { missing: number; of: number }
  /** Commitments that are neither done nor given up, and for which no day was named. */
  commitments: number
  /** Visits to which the State agreed, without days. */
  visits: number
  /** Bills that still move, of which no coming step is on record. */
  bills: number
}

export const missingOn = (db: Db, today: Day): Promise<Missing> =>
  whileUnchanged(db, `due missing ${today}`, async () => {
    const [items, members, commitments, visits, laws] = await Promise.all([
      ofRegisters(db, today),
      countMembers(db),
      allCommitments(db, {}, today),
      everyVisit(db, {}, today),
      readStanding(db)
    ])
    const coming = items.filter(({ stands }) => stands === 'coming')
    const reviewed = new Set(coming.filter(({ kind }) => kind === 'upr').flatMap(({ states }) => states))
    const expected = new Set(coming.filter(({ kind }) => kind === 'bill').map(({ path }) => path))
    return {
      reviews: { missing: Math.max(0, members - reviewed.size), of: members },
      commitments: commitments.filter(({ dueOn, stands }) => dueOn === null && endOf(stands) === null).length,
      visits: visits.filter(
        ({ status, events }) =>
          isWithoutDays(status) && !events.some(({ visitFrom }) => visitFrom !== null && visitFrom > today)
      ).length,
      bills: laws.filter(({ law, last }) => standing(last) === 'moving' && !expected.has(`/laws/${law}`)).length
    }
  })
