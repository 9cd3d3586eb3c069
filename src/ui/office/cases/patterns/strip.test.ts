import { expect, test } from 'vitest'
import { parsePartialDay } from '#mandate/calendar.ts'
import type { OfficePattern } from '#mandate/cases/matching/patterns.ts'
import { stripOf } from './strip.ts'

// Nobody here is anybody.
const incident = (day: string, place: string | null, lane: number) => ({
  case: 'a',
  incident: day,
  day: parsePartialDay(day)!,
  place,
  lane,
  method: null,
  unit: null,
  keeper: 'a'
})
const pattern = (from: string, to: string, incidents: OfficePattern['incidents']): OfficePattern => ({
  id: 'p',
  state: 'PER',
  from,
  to,
  cases: ['a'],
  common: [],
  incidents
})

test('each place is a lane, first day to last; marks that would touch stand one above the other', () => {
  const lanes = stripOf(
    pattern('2026-02-01', '2026-02-28', [
      incident('2026-02-01', 'Quillimay', 0),
      incident('2026-02-02', 'كيليماي', 0),
      incident('2026-02-28', 'Another Village', 2)
    ])
  )
  expect(lanes.map(({ places, rows }) => [places, rows])).toEqual([
    [['Quillimay', 'كيليماي'], 2],
    [['Another Village'], 1]
  ])
  expect(lanes[0]!.marks.map(({ number, row }) => [number, row])).toEqual([
    [1, 0],
    [2, 1]
  ])
  expect([lanes[0]!.marks[0]!.from, lanes[1]!.marks[0]!.from]).toEqual([4, 96])
})

test('a month is as long as it is, and one day alone stands in the middle', () => {
  const [month] = stripOf(pattern('2026-02-01', '2026-02-28', [incident('2026-02', null, 0)]))
  expect(month).toMatchObject({ places: [], marks: [{ from: 4, to: 96 }] })
  const [day] = stripOf(pattern('2026-02-14', '2026-02-14', [incident('2026-02-14', null, 0)]))
  expect(day!.marks[0]).toMatchObject({ from: 50, to: 50 })
})
