import { currentLocale, intlTag, joined, m } from '#messages'
import type { Day, Precision } from '#mandate/calendar.ts'
import { rewrittenDate } from './date-words.ts'

// Intl formatters are dear to make and cheap to use: one of each kind and language.
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()
function keep<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const id = `${currentLocale()} ${key}`
  const found = made.get(id)
  if (found) return found as T
  const formatter = make()
  made.set(id, formatter)
  return formatter
}

/** A count with the reader's digits and separators; `digits` decimals at most. */
export function number(value: number, digits = 0): string {
  return keep(`number ${digits}`, () => new Intl.NumberFormat(intlTag(), { maximumFractionDigits: digits })).format(
    value
  )
}

/** A year or other figure without thousands separators, in the reader's digits. */
export function plain(value: number): string {
  return keep('plain', () => new Intl.NumberFormat(intlTag(), { useGrouping: false })).format(value)
}

/** From the first year to the last; one year if they are the same. */
export const years = ([first, last]: readonly [number, number]): string =>
  first === last ? plain(first) : `${plain(first)}–${plain(last)}`

/** `share` from 0 to 1. */
export function percent(share: number, digits = 0): string {
  return keep(
    `percent ${digits}`,
    () => new Intl.NumberFormat(intlTag(), { style: 'percent', maximumFractionDigits: digits })
  ).format(share)
}

/** Of a whole, as a reader reads it: what is there is never none. */
export const shareOf = (count: number, whole: number): string => {
  const share = count / whole
  return share > 0 && share < 0.005 ? `<${percent(0.01)}` : percent(share)
}

const shapes: Record<Exclude<Precision, 'unknown'>, Intl.DateTimeFormatOptions> = {
  day: { year: 'numeric', month: 'long', day: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' }
}

/** A day as the language writes it, no more exact than it is known. */
export function day(value: Day | null, precision: Precision = 'day'): string {
  if (value === null || precision === 'unknown') return m.site_unknown_date()
  const options: Intl.DateTimeFormatOptions = { ...shapes[precision], timeZone: 'UTC' }
  const format = keep(`day ${precision}`, () => new Intl.DateTimeFormat(intlTag(), options))
  return rewrittenDate(currentLocale(), format.formatToParts(new Date(`${value}T00:00:00Z`)))
}

/** To the second, in UTC: the clock by which the receipts go. */
export const timeUtc = (at: string): string =>
  keep('time', () => new Intl.DateTimeFormat(intlTag(), { timeZone: 'UTC', hourCycle: 'h23', ...toTheSecond })).format(
    new Date(at)
  )
const toTheSecond = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const

/** From today, in words: "in 61 days", "today", "3 days ago". */
export function fromToday(days: number): string {
  const id = `${currentLocale()} distance`
  if (!distances.has(id)) distances.set(id, new Intl.RelativeTimeFormat(intlTag(), { numeric: 'auto' }))
  return distances.get(id)!.format(days, 'day')
}
const distances = new Map<string, Intl.RelativeTimeFormat>()

/** So many hours back, in whole days from the second on: "30 hours ago", "6 days ago". */
export function hoursAgo(hours: number): string {
  if (hours < 1) return m.site_this_hour()
  const id = `${currentLocale()} ago`
  if (!distances.has(id)) distances.set(id, new Intl.RelativeTimeFormat(intlTag()))
  return hours < 48
    ? distances.get(id)!.format(-hours, 'hour')
    : distances.get(id)!.format(-Math.floor(hours / 24), 'day')
}

/** A length of time: "61 days". */
export function days(count: number): string {
  return keep(
    'days',
    () => new Intl.NumberFormat(intlTag(), { style: 'unit', unit: 'day', unitDisplay: 'long' })
  ).format(count)
}

/** Of what was done late: "3 days late"; or that it was after its day, where the days are not known. */
export const lateWords = ({ days: count }: { days: number | null }): string =>
  count === null ? m.commitments_after_its_day() : m.commitments_late({ days: days(count) })

/** All of these things: "A, B and C". */
export const listOf = (items: string[]): string => joined(items, 'conjunction')

/** One of these things: "A, B or C". */
export const anyOf = (items: string[]): string => joined(items, 'disjunction')

/** Parts of one sentence, or of one name, side by side: "A; B". */
export const clauses = (items: string[]): string => items.join(m.site_semicolon())
export const series = (items: string[]): string => items.join(m.letters_comma())

/** "Region: Africa", with the language's own colon. */
export const labelled = (name: string, value: string): string => `${name}${m.site_colon()}${value}`

/** The name of a language, in the reader's own. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([intlTag()], { type: 'language' }).of(code) ?? code
}
