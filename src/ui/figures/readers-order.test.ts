import { expect, test } from 'vitest'
import type { CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { inLocale } from '#in-locale'
import { inReadersOrder } from './readers-order.ts'

const cell = (...keys: string[]) => ({ keys, value: 1, count: 1, base: 2, notes: [] })
const names = (...pairs: [string, string][]) =>
  ({ states: new Map(pairs.map(([code, name]) => [code, { code, name }])), vocabulary: new Map() }) as unknown as Names
const table = {
  query: { by: ['addressee', 'year'] },
  values: [
    ['ARE', 'CHE', 'DZA', 'company', 'none'],
    ['2015', '2016']
  ],
  cells: [cell('ARE', '2015'), cell('ARE', '2016'), cell('CHE', '2016'), cell('DZA', '2015'), cell('company', '2015')],
  margins: [['ARE', 'CHE', 'DZA', 'company', 'none'].map((code) => cell(code)), [cell('2015'), cell('2016')]]
} as unknown as CrossTabulation

test('States stand by name, in the order of the reader’s language; what is no State stays last', () => {
  const english = names(['ARE', 'United Arab Emirates'], ['CHE', 'Switzerland'], ['DZA', 'Algeria'])
  const ordered = inLocale('en', () => inReadersOrder(table, english))
  expect(ordered.values[0]).toEqual(['DZA', 'CHE', 'ARE', 'company', 'none'])
  expect(ordered.values[1]).toEqual(['2015', '2016'])
  expect(ordered.cells.map(({ keys }) => keys.join(' '))).toEqual([
    'DZA 2015',
    'CHE 2016',
    'ARE 2015',
    'ARE 2016',
    'company 2015'
  ])
  expect(ordered.margins[0]!.map(({ keys }) => keys[0])).toEqual(ordered.values[0])
})

test('an accent does not send a name to the end', () => {
  const french = names(['ARE', 'Émirats arabes unis'], ['CHE', 'Suisse'], ['DZA', 'Algérie'])
  expect(inLocale('fr', () => inReadersOrder(table, french)).values[0]!.slice(0, 3)).toEqual(['DZA', 'ARE', 'CHE'])
})
