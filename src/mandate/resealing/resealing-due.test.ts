import { expect, test } from 'vitest'
import { resealingDue } from './resealing-due.ts'

const epochs = [
  { number: 1, openedOn: '2026-01-01' },
  { number: 2, openedOn: '2026-04-02' },
  { number: 3, openedOn: '2026-05-05' }
]
const counts = [
  { epoch: 0, count: 1 },
  { epoch: 1, count: 10 },
  { epoch: 2, count: 5 },
  { epoch: 3, count: 7 }
]

test('while nobody has left, what is older may stay as it is', () => {
  expect(resealingDue(epochs, counts, [])).toEqual({ exposed: 0, older: 16, all: 23 })
})

test('whoever left holds the epochs up to the day on which she left, and not the one that was opened for the others', () => {
  expect(resealingDue(epochs, counts, ['2026-04-01']).exposed).toBe(11)
  expect(resealingDue(epochs, counts, ['2026-04-02']).exposed).toBe(16)
  expect(resealingDue(epochs, counts, ['2026-05-04', '2026-02-01']).exposed).toBe(16)
  expect(resealingDue(epochs, counts, ['2026-05-05']).exposed).toBe(16)
})

test('when all is sealed anew nothing is due', () => {
  expect(resealingDue(epochs, [{ epoch: 3, count: 23 }], ['2026-05-05'])).toEqual({ exposed: 0, older: 0, all: 23 })
})
