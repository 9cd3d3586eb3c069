import { expect, test } from 'vitest'
import { meetingDue } from './meetings-due.ts'

const since = (lastMet: string | null, today: string) => meetingDue({ lastMet, openedOn: '2026-01-01' }, today)

test('a meeting is due on the ninety-second day after the last, and not on the day before', () => {
  expect(since('2026-03-01', '2026-05-31')).toBeNull()
  expect(since('2026-03-01', '2026-06-01')).toEqual({ since: '2026-06-01', days: 92, never: false })
  expect(since('2026-03-01', '2026-06-02')).toMatchObject({ since: '2026-06-01', days: 93 })
})

test('where none is on record, days count from the opening of the account', () => {
  expect(since(null, '2026-04-02')).toBeNull()
  expect(since(null, '2026-04-03')).toEqual({ since: '2026-04-03', days: 92, never: true })
})
