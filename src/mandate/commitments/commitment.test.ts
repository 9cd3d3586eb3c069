import { describe, expect, test } from 'vitest'
import { lateBy } from '../late-by.ts'
import { isOverdue, standingOf, type Step } from './commitment.ts'

const step = (stands: Step['stands'], onDay: string): Step => ({
  slug: onDay,
  stands,
  onDay,
  onPrecision: 'day',
  evidence: 'Invented',
  evidenceUrl: null,
  lang: 'en',
  invented: true,
  records: []
})

describe('a commitment', () => {
  test('stands as its last step says, and without one nothing was shown for it', () => {
    expect(standingOf({ steps: [] })).toBe('not-started')
    expect(standingOf({ steps: [step('started', '2017-05-01'), step('done', '2018-01-01')] })).toBe('done')
  })
  test.each([
    ['day', '2017-12-31', false, true],
    ['month', '2017-12-01', false, true],
    ['year', '2017-01-01', false, true]
  ] as const)('due in a %s is in time to the last day of it', (duePrecision, dueOn, onTheLast, theDayAfter) => {
    const of = (steps: Step[]) => ({ dueOn, duePrecision, steps })
    expect(isOverdue(of([]), '2017-12-31')).toBe(onTheLast)
    expect(isOverdue(of([]), '2018-01-01')).toBe(theDayAfter)
    expect(isOverdue(of([step('started', '2017-05-01')]), '2018-01-01')).toBe(true)
    expect(isOverdue(of([step('done', '2019-05-01')]), '2018-01-01')).toBe(false)
    expect(isOverdue(of([step('dropped', '2017-05-01')]), '2018-01-01')).toBe(false)
  })
  test('is late when it was surely done after its day, by days where both are known to the day', () => {
    const late = (dueOn: string, duePrecision: Step['onPrecision'], steps: Step[]) =>
      lateBy({ dueOn, duePrecision, steps })
    expect(late('2017-12-31', 'day', [step('done', '2017-12-31')])).toBeNull()
    expect(late('2017-12-31', 'day', [step('done', '2018-01-01')])).toEqual({ days: 1 })
    expect(late('2017-01-01', 'year', [step('done', '2017-12-31')])).toBeNull()
    expect(late('2017-01-01', 'year', [step('done', '2026-05-01')])).toEqual({ days: null })
    expect(late('2017-12-05', 'day', [{ ...step('done', '2017-12-01'), onPrecision: 'month' }])).toBeNull()
    expect(late('2017-12-31', 'day', [step('done', '2018-01-01'), step('started', '2018-05-01')])).toBeNull()
    expect(late('2017-12-31', 'day', [step('dropped', '2018-01-01')])).toBeNull()
    expect(lateBy({ dueOn: null, duePrecision: null, steps: [step('done', '2018-01-01')] })).toBeNull()
  })
  test('without a day is never overdue', () =>
    expect(isOverdue({ dueOn: null, duePrecision: null, steps: [] }, '2026-01-01')).toBe(false))
})
