import { expect, test } from 'vitest'
import { mandateExistsOn } from './mandate-exists.ts'

const life = {
  established: '2000-01-01',
  establishedPrecision: 'year',
  ended: '2017-06-15',
  endedPrecision: 'day'
} as const

test.each([
  ['1999-12-31', 'day', 'no'],
  ['2000-01-01', 'day', 'only-year-known'],
  ['2000-12-31', 'day', 'yes'],
  ['2001-01-01', 'day', 'yes'],
  ['2017-06-15', 'day', 'yes'],
  ['2017-06-16', 'day', 'no'],
  ['2017-06-01', 'month', 'only-year-known'],
  ['2017-07-01', 'month', 'no'],
  ['1999-01-01', 'year', 'no'],
  ['2000-01-01', 'year', 'only-year-known'],
  ['2016-01-01', 'year', 'yes'],
  [null, 'unknown', 'yes']
] as const)('a letter of %s (%s): %s', (on, precision, answer) =>
  expect(mandateExistsOn(life, on, precision)).toBe(answer)
)
