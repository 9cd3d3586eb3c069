import { expect, test } from 'vitest'
import type { WorkDay } from '#mandate/work/read-day.ts'
import { inLocale } from '#messages'
import { groupsOf, soonAndLater } from './day-lines.ts'

const day = {
  today: '2026-11-26',
  filed: { days: 7, count: 0 },
  requests: [],
  cases: [],
  letters: [],
  clocks: { overdue: 640, week: 0 },
  watches: [],
  watched: { due: 0, late: 0 },
  clearances: [],
  institutions: [],
  pairs: []
} as unknown as WorkDay

test('of letters nobody is in charge: their clocks are called everybody’s, beside what is hers', () => {
  inLocale('en', () => {
    const groups = groupsOf(
      { ...day, watched: { due: 2, late: 0 } },
      { state: (code) => code },
      { mandate: (code) => code, signs: false }
    )
    const letters = groups.find(({ code }) => code === 'letters')!
    expect(letters.title).toContain('Everybody’s')
    expect(letters.more.map(({ says }) => says)).toEqual(['and 640 more of everybody’s, overdue'])
    const watches = groups.find(({ code }) => code === 'watches')!
    expect(watches.more).toEqual([{ path: 'letters?watch=due', says: 'and 2 more to be looked at' }])
  })
})

test('what is due after the week, or on no day, stands apart from what is due until its last day', () => {
  const of = (id: string, dueOn: string | null) => ({ id, dueOn, kind: 'meeting', states: [] })
  const clearance = (slug: string, step: string) => ({
    slug,
    step,
    cutOff: '2026-12-01',
    addressees: [],
    waitsFor: [],
    kind: 'AL'
  })
  const dated = {
    ...day,
    until: '2026-11-29',
    requests: [of('late', '2026-11-25'), of('last', '2026-11-29'), of('after', '2026-11-30'), of('none', null)],
    clearances: [clearance('ours', 'ours'), clearance('signed', 'signature')]
  } as unknown as WorkDay
  inLocale('en', () => {
    const { soon, later } = soonAndLater(groupsOf(dated, { state: String }, { mandate: String, signs: false }))
    const ids = (groups: typeof soon) => groups.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(ids(soon)).toEqual(['signed', 'late', 'last'])
    expect(ids(later)).toEqual(['ours', 'after', 'none'])
    expect(later.flatMap(({ more }) => more)).toEqual([])
    expect(soon.flatMap(({ more }) => more)).toHaveLength(1)
  })
})
