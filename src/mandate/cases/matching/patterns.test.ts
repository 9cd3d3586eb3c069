import { expect, test } from 'vitest'
import { parsePartialDay } from '../../calendar.ts'
import { incidentId, type ReadCase } from './alike.ts'
import type { Incident } from './cluster-incidents.ts'
import { patternsAmong } from './patterns.ts'

// Nobody here is anybody.
const one = (id: string, day: string, incident: Partial<Incident> = {}, more: Partial<ReadCase> = {}): ReadCase => ({
  id,
  title: '',
  openedOn: '2026-03-02',
  mergedInto: null,
  closedOn: null,
  persons: [],
  withheld: [],
  judgements: [],
  incidents: [
    {
      id: incidentId(id, 'i', 'PER'),
      state: 'PER',
      day: parsePartialDay(day)!,
      persons: [],
      place: null,
      method: 'threats',
      unit: 'Station 4',
      ...incident
    }
  ],
  ...more
})
const among = (cases: ReadCase[], apart: string[] = []) =>
  patternsAmong(new Map(cases.map((each) => [each.id, each])), new Set(apart))
const three = [
  one('a', '2026-02-01', { place: 'Quillimay' }),
  one('b', '2026-02-14', { place: 'Quillimay' }),
  one('c', '2026-03-01', { place: 'Another Village' })
]

test('three incidents of one unit and act within thirty days are one pattern over three cases, with its reasons and its time', () => {
  expect(among([...three, one('d', '2026-02-02', { unit: 'Station 5' })])).toMatchObject([
    {
      id: 'a/i/PER',
      state: 'PER',
      from: '2026-02-01',
      to: '2026-03-01',
      cases: ['a', 'b', 'c'],
      incidents: [{ case: 'a' }, { case: 'b' }, { case: 'c' }],
      common: [
        { what: 'unit', incidents: 3, said: ['Station 4'] },
        { what: 'method', incidents: 3, said: ['threats'] },
        { what: 'place', incidents: 2, said: ['Quillimay'] }
      ]
    }
  ])
})

test('on the thirty-first day they hang together no more; a third between them still draws them together', () => {
  const ends = [one('a', '2026-02-01'), one('c', '2026-03-04')]
  expect(among(ends)).toEqual([])
  expect(among([one('a', '2026-02-01'), one('c', '2026-03-03')])).toHaveLength(1)
  expect(among([...ends, one('b', '2026-02-14')])[0]!.incidents).toHaveLength(3)
})

test('one that was unlinked from the others stands in no pattern, and they stay together', () => {
  const [pattern] = among(three, ['a/i b/i', 'b/i c/i'])
  expect(pattern!.incidents.map((each) => each.case)).toEqual(['a', 'c'])
})

test('what is one place in two scripts is one lane; what has no place stands alone', () => {
  const [pattern] = among([
    one('a', '2026-02-01', { place: 'Amal Haddad Street' }),
    one('b', '2026-02-02', { place: 'Amal Haddad Street' }),
    one('c', '2026-02-03'),
    one('d', '2026-02-04')
  ])
  expect(pattern!.incidents.map(({ lane }) => lane)).toEqual([0, 0, 2, 3])
})

test('cases that are part of one are one case; an incident of a closed one is unlinked in none', () => {
  const [pattern] = among([
    one('a', '2026-02-01'),
    one('b', '2026-02-02', {}, { mergedInto: 'a' }),
    one('c', '2026-02-03', {}, { closedOn: '2026-03-01' })
  ])
  expect(pattern!.cases).toEqual(['a', 'c'])
  expect(pattern!.incidents.map(({ keeper }) => keeper)).toEqual(['a', 'a', null])
})

test('those over most cases come first, then the latest', () => {
  const elsewhere = (id: string, day: string, state: string) =>
    one(id, day, { id: incidentId(id, 'i', state), state, unit: 'Battalion' })
  const [first, ...rest] = among([
    ...three,
    ...['x', 'y'].map((id) => elsewhere(id, '2026-01-05', 'CHL')),
    ...['u', 'v'].map((id) => elsewhere(id, '2026-03-01', 'COL'))
  ])
  expect([first!.state, ...rest.map(({ state }) => state)]).toEqual(['PER', 'COL', 'CHL'])
})

test('incidents without number in one pattern, as one hostile record may hold, are each looked at a few times', () => {
  let reads = 0
  const many = Array.from({ length: 200 }, (_, at) => {
    const each = one(`c${at}`, '2026-02-01')
    Object.defineProperty(each.incidents[0]!, 'place', { enumerable: true, get: () => (reads++, `Place ${at}`) })
    return each
  })
  const [pattern] = among(many)
  expect(new Set(pattern!.incidents.map(({ lane }) => lane)).size).toBe(200)
  expect(reads).toBeLessThan(200 * 10)
})
