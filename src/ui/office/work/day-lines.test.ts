import { expect, test } from 'vitest'
import type { WorkDay } from '#mandate/work/read-day.ts'
import { inLocale } from '#messages'
import { groupsOf } from './day-lines.ts'

const day = {
  today: '2026-11-26',
  filed: { days: 7, count: 0 },
  requests: [],
  cases: [],
  letters: [],
  clocks: { overdue: 640, week: 0 },
  clearances: [],
  pairs: []
} as unknown as WorkDay

test('of letters nobody is in charge: their clocks are called everybody’s, beside what is hers', () => {
  inLocale('en', () => {
    const groups = groupsOf(day, { state: (code) => code }, { mandate: (code) => code, signs: false })
    const letters = groups.find(({ code }) => code === 'letters')!
    expect(letters.title).toContain('Everybody’s')
    expect(letters.more.map(({ says }) => says)).toEqual(['and 640 more of everybody’s, overdue'])
  })
})
