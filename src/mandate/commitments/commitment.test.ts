import { describe, expect, test } from 'vitest'
import { isOverdue, standingOf, type Step } from './commitment.ts'

const step = (stands: Step['stands'], onDay: string): Step => ({
  slug: onDay,
  stands,
  onDay,
  onPrecision: 'day',
  evidence: 'Invented',
  evidenceUrl: null,
  lang: 'en',
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
  test('without a day is never overdue', () =>
    expect(isOverdue({ dueOn: null, duePrecision: null, steps: [] }, '2026-01-01')).toBe(false))
})
