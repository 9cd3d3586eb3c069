import { describe, expect, test } from 'vitest'
import { inTime, monthOfItem, standingOn, type DueItem } from './due.ts'
import { isWithin, ofBill, ofReviews } from './items.ts'

const owed = { ended: null, isOwed: true }
const onDay = { on: '2026-11-26', precision: 'day', until: null } as const

describe('what is due', () => {
  test.each([
    ['2026-11-25', 'coming', 'coming'],
    ['2026-11-26', 'coming', 'coming'],
    ['2026-11-27', 'overdue', 'past']
  ] as const)('on %s stands %s where it is owed, else %s', (today, isOwed, isNot) => {
    expect(standingOn(onDay, owed, today)).toBe(isOwed)
    expect(standingOn(onDay, { ended: null, isOwed: false }, today)).toBe(isNot)
    expect(standingOn(onDay, { ended: 'done', isOwed: true }, today)).toBe('done')
  })
  test('in a month, in a year or over several days is in time to the last of them', () => {
    const month = { on: '2026-11-01', precision: 'month', until: null } as const
    expect([standingOn(month, owed, '2026-11-30'), standingOn(month, owed, '2026-12-01')]).toEqual([
      'coming',
      'overdue'
    ])
    const year = { on: '2026-01-01', precision: 'year', until: null } as const
    expect([standingOn(year, owed, '2026-12-31'), standingOn(year, owed, '2027-01-01')]).toEqual(['coming', 'overdue'])
    const days = { ...onDay, until: '2026-12-04' }
    expect([standingOn(days, owed, '2026-12-04'), standingOn(days, owed, '2026-12-05')]).toEqual(['coming', 'overdue'])
    expect(isWithin(days, '2026-12-01', '2026-12-31')).toBe(true)
    expect(isWithin(days, '2026-12-05', null)).toBe(false)
  })
  test('stands in the order of time, what is known to the month behind its days, to the year behind its months', () => {
    const item = (key: string, on: string, precision: DueItem['precision']) => ({ key, on, precision }) as DueItem
    const items = [
      item('y', '2026-01-01', 'year'),
      item('m', '2026-03-01', 'month'),
      item('d', '2026-03-31', 'day'),
      item('n', '2027-01-01', 'day'),
      item('e', '2026-12-31', 'day')
    ]
    expect(inTime(items).map(({ key }) => key)).toEqual(['d', 'm', 'e', 'y', 'n'])
    expect(inTime(items).map(monthOfItem)).toEqual(['2026-03', '2026-03', '2026-12', '2026', '2027-01'])
  })
})

test('a session is one line, with the days of whoever knows them most exactly', () => {
  const row = { session: 91, precision: 'year' as const, until: null, invented: true }
  const [item] = ofReviews(
    [
      { ...row, state: 'URY', on: '2027-01-01' },
      { ...row, state: 'CHE', on: '2027-02-01', precision: 'day', until: '2027-02-12' }
    ],
    '2026-11-26'
  )
  expect(item).toMatchObject({
    key: 'upr-91',
    on: '2027-02-01',
    precision: 'day',
    until: '2027-02-12',
    states: ['CHE', 'URY']
  })
})

test('a stage that did not come is past and not overdue; one of a bill that came to an end is given up', () => {
  const row = {
    slug: 'n',
    law: 'l',
    state: 'CHE',
    title: 'Bill',
    titles: {},
    lang: 'en',
    stage: 'adopted' as const,
    on: '2026-11-01',
    precision: 'day' as const,
    invented: true
  }
  const standsAt = (last: 'committee' | 'withdrawn', isReached = false) =>
    ofBill({ ...row, last, isReached }, '2026-11-26').stands
  expect([standsAt('committee'), standsAt('withdrawn'), standsAt('committee', true)]).toEqual([
    'past',
    'dropped',
    'done'
  ])
})
