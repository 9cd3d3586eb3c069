import type { WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { day, days, listOf, plain, series } from '../../format.ts'
import type { Names } from '../cases/step-words.ts'
import { urgencies, word } from '../cases/words.ts'
import { consentsOf, entriesOf, readingsOf } from './groups-of-decisions.ts'
import { lawDeskOf } from './group-of-laws.ts'
import { isLater, type DayGroup, type More } from './day-group.ts'
import {
  clearancesOf,
  institutionsOf,
  lettersOf,
  releasesOf,
  translationsOf,
  watchesOf,
  type Saying
} from './groups-of-letters.ts'
import { kinds, said } from './say.ts'

type State = Pick<Names, 'state'>

/** What waits beside tasks, in words, in the order of the day; each by what is first due. */
export const groupsOf = (of: WorkDay, names: State, saying: Saying): DayGroup[] => [
  clearancesOf(of, names, saying),
  consentsOf(of, names),
  readingsOf(of, names),
  entriesOf(of),
  lawDeskOf(of, names),
  institutionsOf(of),
  releasesOf(of, names),
  translationsOf(of, names),
  pairsOf(of, saying),
  missionsOf(of),
  requestsOf(of, names),
  casesOf(of, names),
  lettersOf(of, names),
  watchesOf(of, names)
]

/** Of the submissions, numbers alone, and where they are. */
export function queueOf(queue: WorkDay['queue']): More[] {
  if (!queue) return []
  const { danger, alone, unread, waiting } = queue
  return [
    ...(danger ? [{ path: 'inbox?only=danger', says: m.work_queue_danger({ count: plain(danger) }) }] : []),
    ...(alone ? [{ path: 'inbox?only=alone', says: m.work_queue_alone({ count: plain(alone) }) }] : []),
    ...(unread ? [{ path: 'inbox', says: m.work_queue_unread({ count: plain(unread) }) }] : []),
    ...(waiting ? [{ path: 'inbox?only=waiting', says: m.work_queue_waiting({ count: plain(waiting) }) }] : [])
  ]
}

const pairsOf = ({ pairs }: WorkDay, { mandate }: Saying): DayGroup => ({
  code: 'pairs',
  title: m.pairs(),
  lines: [],
  more:
    pairs.length > 0
      ? [{ path: 'clearance#pairs', says: m.work_pairs_second({ mandates: listOf(pairs.map(mandate)) }) }]
      : []
})

const missionsOf = ({ filed }: WorkDay): DayGroup => ({
  code: 'missions',
  title: m.missions_title(),
  lines: [],
  more:
    filed.count > 0
      ? [
          {
            path: 'missions#filed',
            says: m.work_missions_filed({ days: days(filed.days), count: plain(filed.count) })
          }
        ]
      : []
})

const requestsOf = ({ requests, today, until }: WorkDay, names: State): DayGroup => ({
  code: 'requests',
  title: m.work_requests(),
  more: [],
  lines: requests.map((one) => ({
    id: one.id,
    path: `requests/${one.id}`,
    title: said(kinds, one.kind),
    says: series([...one.states.map(names.state), one.dueOn ? day(one.dueOn) : m.work_request_no_due()]),
    isOverdue: one.dueOn !== null && one.dueOn < today,
    isLater: isLater(one, until)
  }))
})

const casesOf = ({ cases }: WorkDay, names: State): DayGroup => ({
  code: 'cases',
  title: m.work_cases_undecided(),
  more: [],
  lines: cases.map((one) => ({
    id: one.id,
    path: `cases/${one.id}`,
    title: series(one.states.map(names.state)) || m.cases_no_state(),
    says: series([word(urgencies, one.urgency), m.work_case_opened({ day: day(one.openedOn) })]),
    isOverdue: true,
    isLater: false
  }))
})
