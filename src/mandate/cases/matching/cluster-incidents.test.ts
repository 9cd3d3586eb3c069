import { expect, test } from 'vitest'
import { clusterIncidents, type Incident } from './cluster-incidents.ts'
import { parsePartialDay } from '#mandate/calendar.ts'

const incident = (id: string, day: string, more: Partial<Incident> = {}): Incident => ({
  id,
  state: 'UTO',
  place: null,
  day: parsePartialDay(day)!,
  method: 'arrest',
  unit: 'Police station 4',
  persons: [],
  ...more
})
const ids = (incidents: Incident[], unlinked: [string, string][] = []) =>
  clusterIncidents(incidents, unlinked).map((cluster) => cluster.ids)

test('¶1: three incidents that share perpetrator unit and method within 30 days are one cluster, and it says why', () => {
  const three = [incident('a', '2018-02-01'), incident('b', '2018-02-14'), incident('c', '2018-03-03')]
  expect(clusterIncidents(three)).toEqual([
    {
      ids: ['a', 'b', 'c'],
      links: [
        { ids: ['a', 'b'], common: ['unit', 'method'], withinDays: 13, byMonth: false },
        { ids: ['b', 'c'], common: ['unit', 'method'], withinDays: 17, byMonth: false },
        { ids: ['a', 'c'], common: ['unit', 'method'], withinDays: 30, byMonth: false }
      ]
    }
  ])
})

test('on the thirtieth day they are linked, on the day after they are not', () => {
  expect(ids([incident('a', '2018-02-01'), incident('b', '2018-03-03')])).toEqual([['a', 'b']])
  expect(ids([incident('a', '2018-02-01'), incident('b', '2018-03-04')])).toEqual([])
})

test('one thing in common is not enough, and a State always is', () => {
  const one = incident('a', '2018-02-01')
  expect(ids([one, incident('b', '2018-02-02', { method: 'raid' })])).toEqual([])
  expect(ids([one, incident('b', '2018-02-02', { unit: 'Police station 5' })])).toEqual([])
  expect(ids([one, incident('b', '2018-02-02', { unit: null })])).toEqual([])
  expect(ids([one, incident('b', '2018-02-02', { state: 'XYZ' })])).toEqual([])
})

test('unit, place and person are one in other scripts and digits', () => {
  const bare = { unit: null, method: null }
  const one = incident('a', '2018-02-01', { ...bare, place: 'Верхний Камень', persons: ['أحمد منصور'] })
  const other = incident('b', '2018-02-02', { ...bare, place: 'Verkhny Kamen', persons: ['Ahmad Mansour'] })
  expect(clusterIncidents([one, other])[0]?.links[0]?.common).toEqual(['place', 'person'])
  const station = (id: string, unit: string) => incident(id, '2018-02-01', { unit })
  expect(ids([station('a', 'المخفر ٤'), station('b', 'المخفر 4')])).toEqual([['a', 'b']])
  expect(ids([station('a', 'المخفر ٤'), station('b', 'المخفر ٥')])).toEqual([])
})

test('what was unlinked stays apart, also by way of a third', () => {
  const three = [incident('a', '2018-02-01'), incident('b', '2018-02-02'), incident('c', '2018-02-05')]
  expect(ids(three, [['a', 'c']])).toEqual([['a', 'b']])
  expect(ids(three, [['c', 'a']])).toEqual([['a', 'b']])
  expect(
    ids(three, [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c']
    ])
  ).toEqual([])
})

test('a month alone links, and says so; a year alone does not', () => {
  expect(clusterIncidents([incident('a', '2018-02'), incident('b', '2018-03-20')])[0]?.links[0]).toEqual({
    ids: ['a', 'b'],
    common: ['unit', 'method'],
    withinDays: 47,
    byMonth: true
  })
  expect(ids([incident('a', '2018'), incident('b', '2018-03-20')])).toEqual([])
  expect(ids([incident('a', ''), incident('b', '2018-03-20')])).toEqual([])
})

test('the order of what comes in changes nothing', () => {
  const all = ['2018-02-01', '2018-02-01', '2018-02-20', '2018-03-15', '2018-06-01', '2018-06-02'].map((day, i) =>
    incident(`i${i}`, day)
  )
  const expected = clusterIncidents(all, [['i0', 'i2']])
  for (let turn = 1; turn < all.length; turn++)
    expect(clusterIncidents([...all.slice(turn), ...all.slice(0, turn)], [['i2', 'i0']])).toEqual(expected)
})
