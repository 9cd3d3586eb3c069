import type { WorkDay } from '#mandate/work/read-day.ts'
import { m } from '#messages'
import { day, listOf, plain, series } from '../../format.ts'
import { kindName } from '../../letter-words.ts'
import type { Names } from '../cases/step-words.ts'
import { urgencies, word } from '../cases/words.ts'
import { kinds, said } from './say.ts'

export interface DayLine {
  id: string
  path: string
  title: string
  says: string
  isOverdue: boolean
}
export interface DayGroup {
  code: string
  title: string
  lines: DayLine[]
  /** What there is besides, and where. */
  more: { path: string; says: string } | null
}

type Named = { reference: string | null; kind: string }
const titleOf = ({ reference, kind }: Named) => reference ?? kindName(kind, false)

/** What waits beside tasks, in words: the first due before. */
export function groupsOf(
  { today, requests, cases, letters, longOverdue, clearances }: WorkDay,
  names: Pick<Names, 'state'>,
  mandate: (code: string) => string
): DayGroup[] {
  return [
    {
      code: 'letters',
      title: m.work_letters(),
      more: longOverdue.count
        ? {
            path: 'letters?clock=overdue',
            says: m.work_letters_older({ days: plain(longOverdue.days), count: plain(longOverdue.count) })
          }
        : null,
      lines: letters.map((one) => ({
        id: `${one.slug} ${one.state ?? one.actorName ?? ''}`,
        path: `letters/${one.slug}`,
        title: titleOf(one),
        says: series([one.state ? names.state(one.state) : (one.actorName ?? ''), day(one.dueOn)].filter(Boolean)),
        isOverdue: one.dueOn < today
      }))
    },
    {
      code: 'clearances',
      title: m.work_clearances(),
      more: null,
      lines: clearances.map((one) => ({
        id: one.slug,
        path: `clearance/${one.slug}`,
        title: titleOf(one),
        says: one.leads
          ? m.work_clearance_others({ day: day(one.cutOff), mandates: listOf(one.waitsFor.map(mandate)) })
          : m.work_clearance_ours({ day: day(one.cutOff) }),
        isOverdue: one.cutOff < today
      }))
    },
    {
      code: 'requests',
      title: m.work_requests(),
      more: null,
      lines: requests.map((one) => ({
        id: one.id,
        path: `requests/${one.id}`,
        title: said(kinds, one.kind),
        says: series([...one.states.map(names.state), one.dueOn ? day(one.dueOn) : m.work_request_no_due()]),
        isOverdue: one.dueOn !== null && one.dueOn < today
      }))
    },
    {
      code: 'cases',
      title: m.work_cases_undecided(),
      more: null,
      lines: cases.map((one) => ({
        id: one.id,
        path: `cases/${one.id}`,
        title: series(one.states.map(names.state)) || m.cases_no_state(),
        says: series([word(urgencies, one.urgency), m.work_case_opened({ day: day(one.openedOn) })]),
        isOverdue: true
      }))
    }
  ]
}
