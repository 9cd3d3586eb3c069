import type { Day } from '../calendar.ts'
import { stages } from '../intake/stages.ts'
import { addWorkingDays, workingDaysBack } from '../working-days.ts'
import { isInCase } from './attention.ts'

/**
 * Working days within which she hears, as her own page says (A/HRC/34/52, para. 39). Which stage she was told is sealed:
 * whatever it was, what is in work is due when a decision would be, so that this errs on the early side.
 */
export const promised = {
  reading: stages.received.next.withinWorkingDays,
  change: 1,
  decision: stages['being-read'].next.withinWorkingDays,
  news: stages['taken-up'].next.withinWorkingDays
} as const satisfies Record<string, number>
export type PromiseKind = keyof typeof promised

/** What is known of a submission without opening any of it. */
export interface KnownOfPromises {
  receivedOn: Day
  firstReadOn: Day | null
  setAsideOn: Day | null
  closedOn: Day | null
  outcome: string | null
  /** The last day on which it was taken into a case: what goes on goes on there. */
  takenOn: Day | null
  /** The day on which it was opened again after it had been closed, but not by a slip: a change of which she hears. */
  reopenedOn: Day | null
  /** Of the last message that was left for her. */
  toldOn: Day | null
  /** Of the oldest addition that nobody has opened. */
  wroteOn: Day | null
  /** Whether she can come back and be told anything. */
  hasReceipt: boolean
}

export interface DuePromise {
  /** Whether somebody has yet to read, or she has yet to be told. */
  what: 'reading' | 'telling'
  /** Since when she has waited for it. */
  since: Day
  /** The last day in time. */
  on: Day
}

/** What was promised her and is due, the first of it; null before its day, and where nothing is promised. */
export function promiseDue(known: KnownOfPromises, today: Day): DuePromise | null {
  const [first] = promisesOf(known)
    .map(({ what, from }) => ({ what, from, on: addWorkingDays(from, promised[what]) }))
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  if (!first) return null
  if (first.what === 'reading') return { what: 'reading', since: first.from, on: first.on }
  return { what: 'telling', since: known.toldOn ?? known.receivedOn, on: first.on }
}

/** For each promise the last day from which it is due today; SQL asks by these days, so that there is one count. */
export function dueFrom(today: Day): Record<PromiseKind, Day> {
  return {
    reading: workingDaysBack(today, promised.reading),
    change: workingDaysBack(today, promised.change),
    decision: workingDaysBack(today, promised.decision),
    news: workingDaysBack(today, promised.news)
  }
}

/** Its twin in SQL is `isDue` in promises.server.ts. */
function promisesOf(known: KnownOfPromises): { what: PromiseKind; from: Day }[] {
  const { receivedOn, firstReadOn, setAsideOn, closedOn, outcome, takenOn, reopenedOn, toldOn, wroteOn, hasReceipt } =
    known
  const hers = wroteOn ? [{ what: 'reading' as const, from: wroteOn }] : []
  const told = (change: Day) => (toldOn !== null && toldOn >= change ? toldOn : null)
  if (closedOn) {
    // Who closes without a word to her says so herself; nothing is due to her then.
    const since = hasReceipt && outcome === 'taken-up' && told(closedOn)
    return since ? [...hers, { what: 'news', from: since }] : hers
  }
  if (setAsideOn) return hers
  // Nothing of it waits here but news for her; what is opened again after that is a change of which she hears.
  if (takenOn && isInCase({ takenOn, reopenedOn }))
    return hasReceipt ? [...hers, { what: 'news', from: told(takenOn) ?? takenOn }] : hers
  if (!firstReadOn) return [...hers, { what: 'reading', from: receivedOn }]
  if (!hasReceipt) return hers
  const change = reopenedOn !== null && reopenedOn > firstReadOn ? reopenedOn : firstReadOn
  const since = told(change)
  return [...hers, since ? { what: 'decision', from: since } : { what: 'change', from: change }]
}
