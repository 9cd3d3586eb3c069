/**
 * Days, and the two calendars that the mandate lives by. A day is a day in Geneva, written
 * 'YYYY-MM-DD'; it is never a Date, which would move with the reader's time zone.
 */
export type Day = string

export const precisions = ['unknown', 'year', 'month', 'day'] as const
/** What is known of a date. A value of less than a day is kept as the first day that it can be. */
export type Precision = (typeof precisions)[number]

export interface PartialDay {
  on: Day | null
  precision: Precision
}

export const isPrecision = (text: string): text is Precision => (precisions as readonly string[]).includes(text)

/** Between these years are the days that the mandate lives by, both included. */
export const years = { first: 1900, last: 2199 } as const
/** Laws stand from then on: what is earlier is kept of nothing. */
export const firstYearOfLaws = 1700

/** A real day of these years: 30 February is none. */
export function isDay(text: string, first: number = years.first, last: number = years.last): text is Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return year >= first && year <= last && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Reads '2016-02-29', '2016-02', '2016' or nothing; null for what is no date. */
export function parsePartialDay(text: string, first?: number, last?: number): PartialDay | null {
  const value = text.trim()
  if (value === '') return { on: null, precision: 'unknown' }
  if (isDay(value, first, last)) return { on: value, precision: 'day' }
  if (/^\d{4}-\d{2}$/.test(value) && isDay(`${value}-01`, first, last)) return { on: `${value}-01`, precision: 'month' }
  if (/^\d{4}$/.test(value) && isDay(`${value}-01-01`, first, last)) return { on: `${value}-01-01`, precision: 'year' }
  return null
}

/** A day, as far as it is known, of whatever is kept: what its field let pass is read with this. */
export const readKeptDay = (text: string): PartialDay | null => parsePartialDay(text, firstYearOfLaws)

/** A real day, as far as it is known, of other years than these. */
export const isOfOtherYears = (text: string, first: number = years.first): boolean =>
  parsePartialDay(text, first) === null && parsePartialDay(text, 0, 9999) !== null

/** Written as parsePartialDay reads it, whether or not there is such a day: '2016-02-30', but not '05/06/2016'. */
export const isWrittenAsDay = (text: string): boolean => /^\d{4}(-\d{2}){0,2}$/.test(text.trim())

/** As exactly as it is known, as parsePartialDay reads it: '2016-05-01', '2016-05', '2016'; '' when it is not. */
export const writePartialDay = ({ on, precision }: PartialDay): string => on?.slice(0, lengths[precision]) ?? ''
/** The same of a row that has its day and how exactly it is known. */
export const writeDayOf = ({ onDay, onPrecision }: { onDay: Day | null; onPrecision: Precision | null }): string =>
  writePartialDay({ on: onDay, precision: onPrecision ?? 'unknown' })

/** The last day that a partial date can be; null when nothing is known. */
export function lastPossibleDay({ on, precision }: PartialDay): Day | null {
  if (on === null || precision === 'unknown') return null
  if (precision === 'day') return on
  if (precision === 'year') return `${on.slice(0, 4)}-12-31`
  return `${on.slice(0, 7)}-${pad(daysInMonth(calendarYear(on), monthOf(on)))}`
}

/** Whether the last day that it can be is over: what is due in a month or a year is in time to its last day. */
export function hasPassed(day: PartialDay, today: Day): boolean {
  const last = lastPossibleDay(day)
  return last !== null && last < today
}

/** Whether it is before the other, however exactly each is known: the last day that it can be is over when the other begins. */
export function isSurelyBefore(day: PartialDay, other: PartialDay): boolean {
  const last = lastPossibleDay(day)
  return last !== null && other.on !== null && other.precision !== 'unknown' && last < other.on
}

export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count)
}

/** Days from `from` to `to`; the first is day 0. Negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from)
}

export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)
export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)
export const calendarYear = (day: Day): number => Number(day.slice(0, 4))
export const monthOf = (day: Day): number => Number(day.slice(5, 7))

/** The mandate's own year: 1 December to 30 November, named after its end. */
export function reportingYear(day: Day): number {
  return calendarYear(day) + (monthOf(day) === 12 ? 1 : 0)
}

export const reportingYearWindow = (year: number): [from: Day, to: Day] => [`${year - 1}-12-01`, `${year}-11-30`]

export const sessionNames = ['march', 'june', 'september'] as const
export type SessionName = (typeof sessionNames)[number]
export interface CouncilSession {
  year: number
  session: SessionName
}

/**
 * The session of the Human Rights Council whose joint communications report covers a letter sent that
 * day: June to November go to March, December to February to June, March to May to September.
 */
export function councilSession(sentOn: Day): CouncilSession {
  const [year, month] = [calendarYear(sentOn), monthOf(sentOn)]
  if (month === 12) return { year: year + 1, session: 'june' }
  if (month <= 2) return { year, session: 'june' }
  if (month <= 5) return { year, session: 'september' }
  return { year: year + 1, session: 'march' }
}

/** 4 * year + 1, 2 or 3: sessions in the order of time, as the fact tables keep them. */
export const sessionNumber = ({ year, session }: CouncilSession): number => 4 * year + sessionNames.indexOf(session) + 1

export function sessionOfNumber(number: number): CouncilSession {
  return { year: Math.floor(number / 4), session: sessionNames[(number % 4) - 1]! }
}

/** Days, both included, on which the letters that a session's report covers were sent. */
export function sessionWindow({ year, session }: CouncilSession): [from: Day, to: Day] {
  if (session === 'march') return [`${year - 1}-06-01`, `${year - 1}-11-30`]
  if (session === 'june') return [`${year - 1}-12-01`, addDays(`${year}-03-01`, -1)]
  return [`${year}-03-01`, `${year}-05-31`]
}

const aMonday = '2024-01-01'
export const mondayOf = (day: Day): Day => addDays(day, -(((daysBetween(aMonday, day) % 7) + 7) % 7))

const geneva = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Zurich',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

/** The day in Geneva at an instant. */
export function todayInGeneva(now: Date): Day {
  return geneva.format(now)
}

const lengths: Record<Precision, number> = { unknown: 0, year: 4, month: 7, day: 10 }

// Days are counted in UTC, where each has 86,400 seconds.
const millisecondsOfDay = 86_400_000
const toNumber = (day: Day): number =>
  Date.UTC(calendarYear(day), monthOf(day) - 1, Number(day.slice(8))) / millisecondsOfDay
const fromNumber = (count: number): Day => new Date(count * millisecondsOfDay).toISOString().slice(0, 10)
const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const pad = (value: number): string => String(value).padStart(2, '0')
