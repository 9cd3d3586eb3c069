import { currentLocale, m, type Locale } from '#messages'
import type { Day, Precision } from '#mandate/calendar.ts'

const tags: Record<Locale, string> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ar: 'ar-u-nu-arab-ca-gregory',
  ru: 'ru',
  zh: 'zh-Hans'
}

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

export function intlTag(): string {
  return tags[currentLocale()]
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

/** `share` from 0 to 1. */
export function percent(share: number, digits = 0): string {
  return keep(
    `percent ${digits}`,
    () => new Intl.NumberFormat(intlTag(), { style: 'percent', maximumFractionDigits: digits })
  ).format(share)
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
  return keep(`day ${precision}`, () => new Intl.DateTimeFormat(intlTag(), options)).format(
    new Date(`${value}T00:00:00Z`)
  )
}

/** From today, in words: "in 61 days", "today", "3 days ago". */
export function fromToday(days: number): string {
  const id = `${currentLocale()} distance`
  if (!distances.has(id)) distances.set(id, new Intl.RelativeTimeFormat(intlTag(), { numeric: 'auto' }))
  return distances.get(id)!.format(days, 'day')
}
const distances = new Map<string, Intl.RelativeTimeFormat>()

/** A length of time: "61 days". */
export function days(count: number): string {
  return keep(
    'days',
    () => new Intl.NumberFormat(intlTag(), { style: 'unit', unit: 'day', unitDisplay: 'long' })
  ).format(count)
}

/** Things one after the other, as the language joins them. */
export function listOf(items: string[]): string {
  return new Intl.ListFormat(intlTag(), { type: 'conjunction' }).format(items)
}

/** The name of a language, in the reader's own. */
export function languageName(code: string): string {
  return new Intl.DisplayNames([intlTag()], { type: 'language' }).of(code) ?? code
}
