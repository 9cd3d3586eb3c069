import { expect, test } from 'vitest'
import { inYears, notPublished } from './published-persons.ts'
import { makeQuery, type Query } from './query.ts'

const persons = (parts: Partial<Query>) => makeQuery('2017-06-01', { measure: 'persons', ...parts })

test('a window of whole reporting years is counted as those years, whichever years the table has', () => {
  const window = { from: '2014-12-01', to: '2016-11-30' }
  for (const years of ['reporting', 'calendar'] as const) {
    const query = persons({ ...window, years })
    expect(notPublished(query)).toBeNull()
    const counted = inYears(query)
    expect(counted).toMatchObject({ years: 'reporting', from: null, to: null, where: { year: ['2015', '2016'] } })
    expect(notPublished(counted)).toBeNull()
  }
})

test('other windows, other years and what else could single out a letter are not public', () => {
  expect(notPublished(persons({ from: '2014-12-02' }))).toBe('window')
  expect(notPublished(persons({ by: ['year'], years: 'calendar' }))).toBe('years')
  expect(notPublished(persons({ where: { kind: ['UA'] } }))).toBe('kind')
  expect(notPublished(makeQuery('2017-06-01', { where: { sex: ['men'] } }))).toBe('sex')
  expect(notPublished(persons({ scope: 'all', from: '2014-12-02', by: ['kind'] }))).toBeNull()
})
