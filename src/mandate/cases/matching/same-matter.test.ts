import { expect, test } from 'vitest'
import { parsePartialDay } from '#mandate/calendar.ts'
import { findSameMatters, indexMatters, type OtherMatter } from './same-matter.ts'

const matter = (
  id: string,
  person: string,
  day: string,
  more: { state?: string; place?: string; method?: string } = {}
): OtherMatter => ({
  id,
  persons: [person],
  incidents: [
    {
      id: `${id}-1`,
      state: 'UTO',
      place: 'Верхний Камень',
      method: 'arrest',
      unit: null,
      persons: [person],
      day: parsePartialDay(day)!,
      ...more
    }
  ]
})
const index = indexMatters([
  matter('self', 'Ahmed Mansour', '2018-02-14'),
  matter('same', 'أحمد منصور', '2018-02-15', { place: 'Verkhniy Kamen' }),
  matter('same-person-later', 'Ahmad Mansour', '2019-06-01', { place: 'Elsewhere' }),
  matter('same-name-abroad', 'Ahmad Mansour', '2019-06-01', { state: 'XYZ' }),
  matter('same-event', 'Someone Else', '2018-02'),
  matter('other-method', 'Someone Else', '2018-02-14', { method: 'raid' }),
  matter('days-later', 'Someone Else', '2018-02-18'),
  matter('a-year-known', 'Someone Else', '2018')
])

test('by name and event, then by name, then by event, with the reasons; itself never', () => {
  const found = findSameMatters(matter('self', 'Ahmed Mansour', '2018-02-14'), index)
  expect(found.map(({ id }) => id)).toEqual(['same', 'same-person-later', 'same-name-abroad', 'same-event'])
  expect(found[0]!.reasons.map(({ why }) => why)).toEqual(['name', 'event'])
  expect(found[0]!.reasons[1]).toEqual({
    why: 'event',
    incidents: ['self-1', 'same-1'],
    common: ['place', 'method'],
    days: 1
  })
  expect(found[3]!.reasons).toEqual([
    { why: 'event', incidents: ['self-1', 'same-event-1'], common: ['place', 'method'], days: 0 }
  ])
})

test('around the end of a month, and with nothing to go by', () => {
  const near = indexMatters([matter('b', 'Someone Else', '2018-03-02')])
  expect(findSameMatters(matter('a', 'Nobody Known', '2018-02-27'), near)).toHaveLength(1)
  expect(findSameMatters(matter('a', 'Nobody Known', '2018-02-26'), near)).toHaveLength(0)
  expect(findSameMatters({ id: 'a', persons: [], incidents: [] }, near)).toEqual([])
})
