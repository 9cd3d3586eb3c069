import {
  calendarYear,
  lastPossibleDay,
  laterOf,
  sessionNames,
  sessionWindow,
  type Day,
  type Precision
} from '../calendar.ts'
import { endOf } from '../commitments/commitment.ts'
import type { ListedCommitment } from '../commitments/list-commitments.ts'
import { standing } from '../laws/stages.ts'
import { haveDaysFallen, isMade } from '../visits/steps.ts'
import type { ListedVisit } from '../visits/list-visits.ts'
import { standingOn, type Dates, type DueItem } from './due.ts'
import type { ActionRow, NextRow, OpenLetter, Review } from './read.server.ts'

/** What each register has that falls on a day. A register without a day for something has nothing here: see `missing.ts`. */

/** A session of the review is one line, with the States of whose review in it something is on record. */
export function ofReviews(reviews: readonly Review[], today: Day): DueItem[] {
  return [...Map.groupBy(reviews, ({ session }) => session)].map(([session, rows]) => {
    const dates = datesOf(rows)
    return {
      ...dates,
      key: `upr-${session}`,
      kind: 'upr',
      stands: standingOn(dates, { ended: null, isOwed: false }, today),
      states: rows.map(({ state }) => state).toSorted(),
      mandate: null,
      about: { of: 'upr', session },
      path: `/recommendations?source=upr&session=${session}`,
      invented: rows.every(({ invented }) => invented)
    }
  })
}

const exactness = ['year', 'month', 'day']
function datesOf(rows: readonly Review[]): Dates {
  const best = Math.max(...rows.map(({ precision }) => exactness.indexOf(precision)))
  const exact = rows.filter(({ precision }) => exactness.indexOf(precision) === best)
  const on = exact.map((row) => row.on).toSorted()[0]!
  const untils = exact.flatMap(({ until }) => until ?? [])
  return {
    on,
    precision: exact[0]!.precision,
    until: untils.length > 0 ? untils.reduce(laterOf) : null
  }
}

/** Communications reports to the three sessions of the Council, of the year before, this year and the next. */
export function ofCouncil(today: Day): DueItem[] {
  const year = calendarYear(today)
  return [year - 1, year, year + 1].flatMap((of) =>
    sessionNames.map((session): DueItem => {
      const [from, to] = sessionWindow({ year: of, session })
      const dates: Dates = { on: `${of}-${months[session]}-01`, precision: 'month', until: null }
      return {
        ...dates,
        key: `council-${of}-${session}`,
        kind: 'report',
        stands: standingOn(dates, { ended: null, isOwed: false }, today),
        states: [],
        mandate: null,
        about: { of: 'council', session: { year: of, session }, from, to },
        path: `/letters?from=${from}&to=${to}`,
        invented: false
      }
    })
  )
}
const months = { march: '03', june: '06', september: '09' }

export function ofCommitment(one: ListedCommitment, today: Day): DueItem[] {
  const { slug, dueOn, duePrecision, state, about, mandate, field, stands, texts, invented } = one
  if (dueOn === null || duePrecision === null || duePrecision === 'unknown') return []
  const dates: Dates = { on: dueOn, precision: duePrecision, until: null }
  return [
    {
      ...dates,
      key: `commitment-${slug}`,
      kind: field === 'reports' ? 'report' : 'commitment',
      stands: standingOn(dates, { ended: endOf(stands), isOwed: true }, today),
      states: state === null ? about : [state],
      mandate,
      about: { of: 'commitment', texts },
      path: `/commitments/${slug}`,
      invented
    }
  ]
}

/** An action that was planned, or a target that was set, for a recommendation. */
export function ofAction(row: ActionRow, today: Day): DueItem {
  const { slug, what, recommendation, state, title, lang, ended, invented } = row
  const dates: Dates = { on: row.on, precision: row.precision, until: null }
  return {
    ...dates,
    key: `${what}-${slug}`,
    kind: 'action',
    stands: standingOn(dates, { ended, isOwed: true }, today),
    states: state === null ? [] : [state],
    mandate: null,
    about: { of: what, title, lang },
    path: `/recommendations/${recommendation}`,
    invented
  }
}

/** A parliament owes nobody its stage: one that did not come is past, not overdue. */
export function ofBill(row: NextRow, today: Day): DueItem {
  const { slug, law, state, title, titles, lang, stage, last, isReached, invented } = row
  const dates: Dates = { on: row.on, precision: row.precision, until: null }
  const ended = isReached ? 'done' : standing(last) === 'moving' || stage === null ? null : 'dropped'
  return {
    ...dates,
    key: `bill-${slug}`,
    kind: 'bill',
    stands: standingOn(dates, { ended, isOwed: false }, today),
    states: [state],
    mandate: null,
    about: { of: 'bill', title, titles, lang, stage },
    path: `/laws/${law}`,
    invented
  }
}

/** A visit for which days were named, proposed or agreed; or that was made on them. */
export function ofVisit(visit: ListedVisit, today: Day): DueItem[] {
  const { slug, mandate, state, kind, status, events, invented } = visit
  if (haveDaysFallen(status)) return []
  const planned = events.findLast(({ visitFrom }) => visitFrom !== null)
  if (!planned?.visitFrom) return []
  const wasMade = isMade(status)
  const dates: Dates = { on: planned.visitFrom, precision: 'day', until: planned.visitTo }
  return [
    {
      ...dates,
      key: `visit-${slug}`,
      kind: 'visit',
      stands: standingOn(dates, { ended: wasMade ? 'done' : null, isOwed: false }, today),
      states: [state],
      mandate,
      about: { of: 'visit', kind, step: wasMade ? 'completed' : status === 'agreed' ? 'agreed' : 'dates-proposed' },
      path: `/visits/${slug}`,
      invented
    }
  ]
}

export function ofLetter(letter: OpenLetter, today: Day): DueItem {
  const { slug, reference, kind, joint, state, on, invented } = letter
  const dates: Dates = { on, precision: 'day', until: null }
  return {
    ...dates,
    key: `letter-${slug}-${state}`,
    kind: 'letter',
    stands: standingOn(dates, { ended: null, isOwed: true }, today),
    states: [state],
    mandate: null,
    about: { of: 'letter', reference, kind, joint },
    path: `/letters/${slug}`,
    invented
  }
}

/** Whether any day of it lies between two. */
export function isWithin({ on, precision, until }: Dates, from: Day, to: Day | null): boolean {
  const last = until ?? lastPossibleDay({ on, precision: precision as Precision })!
  return last >= from && (to === null || on <= to)
}
