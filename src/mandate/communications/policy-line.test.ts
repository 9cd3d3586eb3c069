import { expect, test } from 'vitest'
import { linesHolding } from './policy-line.ts'

const always = { id: 'always', validFrom: null, validTo: null }
const old = { id: 'old', validFrom: '2000-01-01', validTo: '2017-12-31' }
const current = { id: 'current', validFrom: '2018-01-01', validTo: null }
const idsOn = (day: string) => linesHolding([always, old, current], day).map(({ id }) => id)

test('a line holds from its first day to its last, both included, and the newest comes first', () => {
  expect(idsOn('1999-12-31')).toEqual(['always'])
  expect(idsOn('2000-01-01')).toEqual(['old', 'always'])
  expect(idsOn('2017-12-31')).toEqual(['old', 'always'])
  expect(idsOn('2018-01-01')).toEqual(['current', 'always'])
})
