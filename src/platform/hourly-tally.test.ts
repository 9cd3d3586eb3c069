import { pino } from 'pino'
import { afterEach, expect, test, vi } from 'vitest'
import { hourlyTally } from './hourly-tally.ts'

afterEach(() => void vi.useRealTimers())

test('what happened is said at the full hour, with how often and not when', () => {
  vi.useFakeTimers({ now: new Date('2026-06-01T12:20:31.417Z') })
  const lines: { time: number; count: number; msg: string }[] = []
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const count = hourlyTally('forms were not taken')
  count(log)
  vi.advanceTimersByTime(600_000)
  count(log)
  expect(lines).toEqual([])
  vi.advanceTimersByTime(3_600_000)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({ count: 2, msg: 'forms were not taken', time: Date.parse('2026-06-01T13:00:00Z') })
})
