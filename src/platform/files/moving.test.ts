import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openMoving } from './moving.ts'

const start = new Date('2018-03-01T10:00:00Z')
const on = '2018-03-01'
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000)
beforeEach(() => void vi.useFakeTimers({ now: start }))
afterEach(() => void vi.useRealTimers())

const MB = 1_000_000

test('what was declared has an hour before a byte of it must have come, and a day before it goes', () => {
  const moving = openMoving()
  const waiting = [{ id: 'a', bytes: MB, on }]
  expect(moving.judge(waiting, start)).toEqual({ stopped: [], left: [] })
  expect(moving.judge(waiting, after(0.99))).toEqual({ stopped: [], left: [] })
  expect(moving.judge(waiting, after(1))).toEqual({ stopped: ['a'], left: [] })
  expect(moving.judge(waiting, after(24))).toEqual({ stopped: [], left: ['a'] })
})

test('what comes within a day keeps its room hour after hour, and a byte an hour does not', () => {
  const moving = openMoving()
  const waiting = ['slow', 'trickle'].map((id) => ({ id, bytes: 24 * MB, on }))
  moving.judge(waiting, start)
  for (let hours = 1; hours <= 12; hours++) {
    vi.setSystemTime(after(hours - 0.1))
    moving.came('slow', MB)
    moving.came('trickle', 1)
    expect(moving.judge(waiting, after(hours))).toEqual({ stopped: ['trickle'], left: [] })
  }
})

test('after a new start what was declared today has its hour anew, and what is of days before is judged by its day', () => {
  const waiting = [
    { id: 'today', bytes: MB, on },
    { id: 'yesterday', bytes: MB, on: '2018-02-28' },
    { id: 'before', bytes: MB, on: '2018-02-27' }
  ]
  expect(openMoving().judge(waiting, start)).toEqual({ stopped: ['yesterday'], left: ['before'] })
})
