import type { Hours } from '../intake/notice.ts'

/**
 * Whether somebody is on duty at that moment, by the hours that stand before the first question. The minute at which
 * they end is still one: what came in the last half hour is told before people leave. Where no hours are known, danger
 * does not wait for any.
 */
export function isHourOfDuty(now: Date, hours: Hours | null): boolean {
  if (!hours) return true
  const { weekday, clock } = inZone(now, hours.zone)
  return isBetween(weekday, hours.firstDay, hours.lastDay) && isBetween(clock, hours.from, hours.to)
}

/** Also over the end of a week or a day: Sunday to Thursday, 22:00 to 06:00. */
const isBetween = <T extends number | string>(value: T, first: T, last: T): boolean =>
  first <= last ? first <= value && value <= last : first <= value || value <= last

function inZone(now: Date, timeZone: string): { weekday: number; clock: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23'
  }).formatToParts(now)
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return { weekday: 1 + weekdays.indexOf(of('weekday')), clock: `${of('hour')}:${of('minute')}` }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
