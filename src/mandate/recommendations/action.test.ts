import { expect, test } from 'vitest'
import { apart, isActionOverdue, isWithoutDefenders, type Indicator } from './action.ts'

test('an action is overdue from the day after its last possible day, unless it is done or given up', () => {
  const due = { dueOn: '2026-03-01', duePrecision: 'month' as const }
  const at = (today: string) => isActionOverdue({ ...due, stands: 'planned' }, today)
  expect([at('2026-03-30'), at('2026-03-31'), at('2026-04-01')]).toEqual([false, false, true])
  expect(isActionOverdue({ ...due, stands: 'done' }, '2027-01-01')).toBe(false)
  expect(isActionOverdue({ dueOn: null, duePrecision: null, stands: 'planned' }, '2027-01-01')).toBe(false)
})
test('a measure without a word on its defenders is flagged', () =>
  expect([isWithoutDefenders({ participation: null }), isWithoutDefenders({ participation: 'In its board' })]).toEqual([
    true,
    false
  ]))
test('what was done and what changed are apart', () => {
  const of = (kind: Indicator['kind']) => ({ kind, slug: kind }) as Indicator
  const { done, changed } = apart([of('outcome'), of('structure'), of('process')])
  expect([done.map(({ kind }) => kind), changed.map(({ kind }) => kind)]).toEqual([
    ['structure', 'process'],
    ['outcome']
  ])
})
