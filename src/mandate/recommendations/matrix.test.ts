import { expect, test } from 'vitest'
import { matrixOf } from './matrix.ts'

const cells = [
  { state: 'PER', key: 'justice', count: 2 },
  { state: 'NOR', key: 'justice', count: 1 },
  { state: 'PER', key: 'education', count: 7 }
]
const totals = [
  { state: 'PER', count: 8 },
  { state: 'NOR', count: 1 }
]

test('States stand in the order that is given, whatever their numbers; the fullest columns come first', () =>
  expect(matrixOf(cells, totals, { states: ['CHL', 'NOR', 'PER'], order: null, most: 5 })).toEqual({
    columns: ['education', 'justice'],
    left: 0,
    rows: [
      { state: 'NOR', total: 1, counts: [0, 1] },
      { state: 'PER', total: 8, counts: [7, 2] }
    ]
  }))
test('what is left out is counted; columns with an order of their own all stand', () => {
  expect(matrixOf(cells, totals, { states: ['PER'], order: null, most: 1 })).toMatchObject({
    columns: ['education'],
    left: 1
  })
  expect(matrixOf(cells, totals, { states: ['PER'], order: ['justice', 'none'], most: 1 })).toMatchObject({
    left: 0,
    rows: [{ counts: [2, 0] }]
  })
})
