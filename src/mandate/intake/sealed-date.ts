import { latinDigits } from '#platform/digits.ts'
import type { SealedDate } from './payloads.ts'
import { withMonthNumbers } from './month-names.ts'

export const calendars = ['gregorian', 'hijri', 'persian'] as const
export type Calendar = SealedDate['calendar']

/**
 * A date as she typed it, and as it was understood: in any script's digits, with month names of seven
 * languages, day or year first. What can't be read is kept as typed, with no value; nothing is guessed.
 */
export function readSealedDate(typed: string, chosen: Calendar): SealedDate {
  const named = withMonthNumbers(latinDigits(typed), chosen)
  const calendar = named.calendar ?? chosen
  return { typed, calendar, value: valueOf(named.text, calendar) }
}

/** A year that is none of the last centuries, under a calendar that nobody chose: whose is it? */
export function asksCalendar(typed: string, chosen: Calendar): boolean {
  if (chosen !== 'gregorian') return false
  const named = withMonthNumbers(latinDigits(typed), chosen)
  const year = partsOf(named.text)?.[0]
  return named.calendar === null && year !== undefined && year < 1600
}

function valueOf(text: string, calendar: Calendar): string | null {
  const parts = partsOf(text)
  if (!parts) return null
  const [year, month, day] = parts
  const [least, most] = years[calendar]
  if (year < least || year > most) return null
  if (month === undefined) return widest(calendar, [year, 1, 1], [year + 1, 1, 1])
  if (month < 1 || month > 12) return null
  if (day === undefined) return widest(calendar, [year, month, 1], month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1])
  const found = toGregorian(calendar, year, month, day)
  return found === null ? null : dayText(found)
}

/** Year, month, day, as far as they are there; `#5` is a month that was written by its name. */
function partsOf(text: string): [year: number, month?: number, day?: number] | null {
  const found = text.match(/#?\d+/g) ?? []
  const month = found.find((part) => part.startsWith('#'))
  const numbers = found.filter((part) => !part.startsWith('#'))
  const year = numbers.find((part) => part.length === 4)
  if (!year || numbers.length + (month ? 1 : 0) > 3) return null
  const yearFirst = numbers[0] === year
  const rest = numbers.filter((part) => part !== year).map(Number)
  if (numbers.length - rest.length !== 1) return null
  if (month) return [Number(year), Number(month.slice(1)), ...rest] as [number, number, number?]
  if (rest.length < 2) return [Number(year), ...rest] as [number, number?]
  return [Number(year), ...(yearFirst ? rest : dayFirst(rest as [number, number]))] as [number, number, number]
}

/** The day stands first in all six languages; where it can't be (5/13/2016), it stands second. */
const dayFirst = ([one, two]: [number, number]): [number, number] => (two > 12 ? [one, two] : [two, one])

/** As exactly as a Gregorian date can say that the whole of it lies within; null where that is not even a year. */
function widest(calendar: Calendar, from: Parts, to: Parts): string | null {
  const [first, after] = [toGregorian(calendar, ...from), toGregorian(calendar, ...to)]
  if (first === null || after === null) return null
  const [a, b] = [dayText(first), dayText(after - 1)]
  if (a.slice(0, 7) === b.slice(0, 7)) return a.slice(0, 7)
  return a.slice(0, 4) === b.slice(0, 4) ? a.slice(0, 4) : null
}

type Parts = [year: number, month: number, day: number]

/** Days since 1970, or null where the calendar has no such day. */
function toGregorian(calendar: Calendar, year: number, month: number, day: number): number | null {
  if (calendar === 'gregorian') return gregorianDay(year, month, day)
  const { start, yearDays, monthDays } = about[calendar]
  const guess = Math.floor(start + (year - 1) * yearDays + (month - 1) * monthDays + day)
  for (let off = 0; off <= 8; off++)
    for (const at of off ? [guess - off, guess + off] : [guess]) {
      const [y, m, d] = partsIn(calendar, at)
      if (y === year && m === month && d === day) return at
    }
  return null
}

function gregorianDay(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / millisecondsOfDay : null
}

function partsIn(calendar: 'hijri' | 'persian', day: number): number[] {
  const parts = (formats[calendar] ??= new Intl.DateTimeFormat(`en-u-ca-${about[calendar].intl}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric'
  })).formatToParts(day * millisecondsOfDay)
  const of = (type: string) => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10)
  return [of('year'), of('month'), of('day')]
}

const millisecondsOfDay = 86_400_000
const dayText = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10)
const formats: Partial<Record<Calendar, Intl.DateTimeFormat>> = {}
// Umm al-qura by its tables, which Intl has for these years; the start of each calendar in days before 1970.
const years: Record<Calendar, [number, number]> = {
  gregorian: [1900, 2199],
  hijri: [1318, 1600],
  persian: [1279, 1578]
}
const about = {
  hijri: { intl: 'islamic-umalqura', start: -492_149, yearDays: 354.367, monthDays: 29.53 },
  persian: { intl: 'persian', start: -492_268, yearDays: 365.2422, monthDays: 30.5 }
} as const
