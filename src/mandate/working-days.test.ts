import { expect, test } from 'vitest'
import { addDays } from './calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBack } from './working-days.ts'

test('Saturday and Sunday are none, before 1970 as well', () => {
  const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08']
  expect(week.map(isWorkingDay)).toEqual([true, true, true, true, true, false, false])
  expect(isWorkingDay('1969-12-27')).toBe(false)
  expect(isWorkingDay('1969-12-29')).toBe(true)
})

test('five working days from Thursday end on the Thursday after', () => {
  expect(addWorkingDays('2026-03-05', 5)).toBe('2026-03-12')
  expect(addWorkingDays('2026-03-07', 1)).toBe('2026-03-09')
  expect(addWorkingDays('2026-03-05', 0)).toBe('2026-03-05')
})

test('back from each day of a fortnight lies the last one from which so many lead to it or before', () => {
  for (let offset = 0; offset < 14; offset++)
    for (const count of [0, 1, 5, 10, 63]) {
      const today = addDays('2026-03-02', offset)
      const back = workingDaysBack(today, count)
      expect(addWorkingDays(back, count) <= today).toBe(true)
      expect(addWorkingDays(addDays(back, 1), count) > today).toBe(true)
    }
})
