import { expect, test } from 'vitest'
import { erasureOf, isDue, keptBecause, type Kept } from './retention.ts'

const policy = (outcome: string, days: number, validFrom: string | null = null, validTo: string | null = null) => ({
  id: `${outcome}-${days}`,
  outcome,
  days,
  validFrom,
  validTo
})
const policies = [
  policy('declined', 365, null, '2026-06-30'),
  policy('declined', 30, '2026-07-01'),
  policy('set-aside', 90),
  policy('never-read', 1095)
]
const read: Kept = {
  receivedOn: '2026-03-02',
  firstReadOn: '2026-03-03',
  setAsideOn: null,
  closedOn: null,
  outcome: null,
  waiting: 0
}
const declined = { ...read, closedOn: '2026-07-01', outcome: 'declined' }

test.each([
  ['2026-07-30', false],
  ['2026-07-31', true],
  ['2026-08-01', true]
])('thirty days after it was closed on 1 July it goes: on %s %s', (today, due) => {
  expect(isDue(erasureOf(declined, policies), today)).toBe(due)
})

test('the policy is the one of the day on which it was closed', () => {
  expect(erasureOf({ ...declined, closedOn: '2026-06-30' }, policies)).toEqual({
    on: '2027-06-30',
    policy: 'declined-365',
    outcome: 'declined',
    days: 365,
    from: '2026-06-30'
  })
})

test('what is in work is kept, whatever its age', () => {
  expect(erasureOf(read, policies)).toBeNull()
})

test('junk counts from the day on which it was set aside, what nobody read from the day on which it came', () => {
  expect(erasureOf({ ...read, setAsideOn: '2026-03-05' }, policies)).toMatchObject({ on: '2026-06-03' })
  const never = { ...read, firstReadOn: null }
  expect(erasureOf(never, policies)).toMatchObject({ from: '2026-03-02', outcome: 'never-read' })
})

test.each([
  ['closed', declined],
  ['set aside as junk', { ...read, setAsideOn: '2026-03-05' }],
  ['never read', { ...read, firstReadOn: null }]
])('what she added to what is %s is read before it goes', (_, kept) => {
  expect(erasureOf(kept, policies)).not.toBeNull()
  expect(erasureOf({ ...kept, waiting: 1 }, policies)).toBeNull()
  expect(keptBecause({ ...kept, waiting: 1 }, policies)).toBe('addition-unread')
})

test('an outcome without a policy is kept', () => {
  expect(erasureOf({ ...declined, outcome: 'taken-up' }, policies)).toBeNull()
})

test('where no day is set it is said why', () => {
  expect(keptBecause(declined, policies)).toBeNull()
  expect(keptBecause(read, policies)).toBe('in-work')
  expect(keptBecause({ ...read, waiting: 1 }, policies)).toBe('in-work')
  expect(keptBecause({ ...declined, outcome: 'taken-up' }, policies)).toBe('no-policy')
})
