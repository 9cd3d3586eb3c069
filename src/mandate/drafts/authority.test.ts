import { expect, it } from 'vitest'
import { resolutionIn } from './authority.ts'

const all = [
  { mandate: 'defenders', resolution: 'A/HRC/RES/43/16', adopted: '2020-06-22' },
  { mandate: 'torture', resolution: 'A/HRC/RES/43/20', adopted: '2020-06-22' },
  { mandate: 'defenders', resolution: 'A/HRC/RES/52/4', adopted: '2023-04-03' },
  { mandate: 'defenders', resolution: 'A/HRC/RES/34/5', adopted: '2017-03-23' }
]
const resolutionOf = resolutionIn(all)

it('names the last resolution that had given or renewed the mandate by that day', () => {
  const days = ['2017-03-22', '2017-03-23', '2020-06-21', '2023-04-02', '2023-04-03', null]
  expect(days.map((day) => resolutionOf('defenders', day))).toEqual([
    null,
    'A/HRC/RES/34/5',
    'A/HRC/RES/34/5',
    'A/HRC/RES/43/16',
    'A/HRC/RES/52/4',
    'A/HRC/RES/52/4'
  ])
})

it('names none for a mandate that has none on record', () => {
  expect(resolutionOf('water', null)).toBeNull()
})
