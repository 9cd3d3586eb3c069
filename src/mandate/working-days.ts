import { addDays, daysBetween, type Day } from './calendar.ts'

/** Monday to Friday. The holidays of an office are its own affair: a promise counted in these errs on the early side. */
export const isWorkingDay = (day: Day): boolean => {
  // 1970-01-01 was a Thursday.
  const weekday = (((daysBetween('1970-01-01', day) + 3) % 7) + 7) % 7
  return weekday < 5
}

export function addWorkingDays(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0;) {
    at = addDays(at, 1)
    if (isWorkingDay(at)) left--
  }
  return at
}

/** The last day from which so many working days have begun by that day: where `addWorkingDays` still leads to it or before. */
export function workingDaysBack(day: Day, count: number): Day {
  let at = day
  for (let left = count; left > 0; at = addDays(at, -1)) if (isWorkingDay(at)) left--
  return at
}
