import { expect, test } from 'vitest'
import { asking, isOverdue, standingOf } from './asked.ts'

const fresh = { wentOn: null, takenBackOn: null, readOn: null, answers: 0 }

test('it waits for a second officer, lies with the institution, is answered and read; taken back goes before all', () => {
  const [day, later] = ['2026-03-01', '2026-04-01']
  const steps = [
    fresh,
    { ...fresh, wentOn: day },
    { ...fresh, wentOn: day, answers: 1 },
    { ...fresh, wentOn: day, answers: 2, readOn: later },
    { ...fresh, wentOn: day, answers: 2, readOn: later, takenBackOn: later }
  ].map(standingOf)
  expect(steps).toEqual(Object.keys(asking))
  for (const [at, step] of steps.slice(1).entries()) expect(asking[steps[at]!]).toContain(step)
})

test('it is overdue on the day after the last, where nothing came', () => {
  const asked = { ...fresh, wentOn: '2026-03-01', dueOn: '2026-04-30' }
  expect(isOverdue(asked, '2026-04-30')).toBe(false)
  expect(isOverdue(asked, '2026-05-01')).toBe(true)
  expect(isOverdue({ ...asked, answers: 1 }, '2026-05-01')).toBe(false)
  expect(isOverdue({ ...asked, takenBackOn: '2026-05-01' }, '2026-05-02')).toBe(false)
})
