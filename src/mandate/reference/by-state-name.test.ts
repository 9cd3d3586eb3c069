import { expect, test } from 'vitest'
import { byStateName } from './by-state-name.ts'

const inEnglish = new Map([
  ['PRK', 'Democratic People’s Republic of Korea'],
  ['FRA', 'France'],
  ['DEU', 'Germany']
])

test('rows stand in the order of the names, not of the codes; those of one State stay as they came', () => {
  const rows = ['DEU', 'ATL', 'FRA', 'PRK', 'DEU'].map((state, at) => ({ state, at }))
  expect(byStateName(rows, inEnglish).map(({ state, at }) => `${state} ${at}`)).toEqual([
    'PRK 3',
    'FRA 2',
    'DEU 0',
    'DEU 4',
    'ATL 1'
  ])
})
