import { expect, test } from 'vitest'
import { wayEnds } from './way-ends.ts'

const tabled = { stage: 'tabled', onDay: '2026-03-01', onPrecision: 'month' } as const
const voted = { stage: 'chamber-vote', onDay: '2026-11-25', onPrecision: 'day' } as const
const lapsed = { stage: 'lapsed', onDay: '2026-11-25', onPrecision: 'day' } as const

test('a bill that moves ends today, which is the day of no stage; a month is not told as its first day', () => {
  expect(wayEnds([tabled, voted], '2026-11-26')).toEqual({
    first: '2026-03-01',
    end: '2026-11-26',
    words: ['March 2026', 'today']
  })
  expect(wayEnds([tabled, lapsed], '2026-11-26')).toMatchObject({ words: ['March 2026', '25 November 2026'] })
  expect(wayEnds([tabled, voted], '2026-11-25')).toMatchObject({ words: ['March 2026', '25 November 2026'] })
})
