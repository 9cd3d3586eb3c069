import { isLanguage, type Language } from '../mandate/languages.ts'
import { intlTags } from '../messages/intl-tags.ts'

/** How a day is written in a language: for a source's page, which loads no other words than its own. */
export function daysIn(lang: string): (day: string) => string {
  const locale = isLanguage(lang) ? lang : 'en'
  const format = new Intl.DateTimeFormat(intlTags[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return (day) => rewrittenDate(locale, format.formatToParts(new Date(`${day}T00:00:00Z`)))
}

/** A date as the United Nations write it, where Intl writes it otherwise. */
export function rewrittenDate(locale: Language, parts: Intl.DateTimeFormatPart[]): string {
  return parts.map((part) => rewritten(locale, part)).join('')
}

function rewritten(locale: Language, { type, value }: Intl.DateTimeFormatPart): string {
  // The first of a month is an ordinal in French, and it alone.
  if (locale === 'fr' && type === 'day' && value === '1') return '1er'
  // An abbreviation would end a sentence with two full stops.
  if (locale === 'ru' && type === 'literal') return value.replace(/\sг\.$/, ' года')
  // East and west of the Arab world name the months differently: documents give both.
  if (locale === 'ar' && type === 'month') return arabicMonths[value] ?? value
  return value
}

const arabicMonths: Record<string, string> = {
  يناير: 'كانون الثاني/يناير',
  فبراير: 'شباط/فبراير',
  مارس: 'آذار/مارس',
  أبريل: 'نيسان/أبريل',
  مايو: 'أيار/مايو',
  يونيو: 'حزيران/يونيه',
  يوليو: 'تموز/يوليه',
  أغسطس: 'آب/أغسطس',
  سبتمبر: 'أيلول/سبتمبر',
  أكتوبر: 'تشرين الأول/أكتوبر',
  نوفمبر: 'تشرين الثاني/نوفمبر',
  ديسمبر: 'كانون الأول/ديسمبر'
}
