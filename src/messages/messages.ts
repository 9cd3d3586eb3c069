import { currentLocale } from '#locale'
import type { Language } from '#mandate/languages.ts'
import { names, tableOf } from '#tables'
import type * as compiled from '../paraglide/messages.js'
import { daysIn } from '../ui/date-words.ts'
import { intlTags } from './intl-tags.ts'

export { languages as locales, isLanguage as isLocale } from '#mandate/languages.ts'
export type Locale = Language

export { currentLocale }

type Params = Record<string, string | number>
type Said = string | ((params: Params) => string)

const catalogue: Record<string, ((params?: Params, options?: { locale?: Language }) => string) | undefined> =
  Object.fromEntries(
    names.map((name, place) => [
      name,
      (params = {}, { locale = currentLocale() } = {}) => {
        const said: Said = tableOf(locale)[place]!
        return typeof said === 'string' ? said : said(params)
      }
    ])
  )

/** Each message by its name, in the language of the moment or in `locale`: `m.letters_count({ count, n })`. */
export const m = catalogue as unknown as typeof compiled

export function direction(locale: string): 'ltr' | 'rtl' {
  return fromRight.includes(locale) ? 'rtl' : 'ltr'
}
// Of the languages in which others write: a State answers in any.
const fromRight: readonly string[] = ['ar', 'dv', 'fa', 'he', 'ps', 'ur']

/** A language for Intl, that of the moment by default: with the digits and the calendar that its readers expect. */
export function intlTag(locale: Locale = currentLocale()): string {
  return intlTags[locale]
}

/** Several things in a sentence: all of them ("A, B and C"), or one of them ("A, B or C"). */
export function joined(items: string[], type: 'conjunction' | 'disjunction'): string {
  const key = `${currentLocale()} ${type}`
  const list = lists.get(key) ?? new Intl.ListFormat(intlTag(), { type })
  lists.set(key, list)
  return list.format(items)
}
const lists = new Map<string, Intl.ListFormat>()

/** The label of a coded value, e.g. `label('letter_kind', 'UA')`; null where the catalogue has none. */
export function label(list: string, code: string, params?: Params): string | null {
  return catalogue[`${list}_${code.toLowerCase().replaceAll('-', '_')}`]?.(params) ?? null
}

/** The sentence for a domain error, in the current language: its numbers in the reader's digits, its lists joined. */
export const errorSentence = ({ code, params = {} }: { code: string; params?: Params }): string =>
  label('error', code, spokenParams(params)) ?? code

/** What a refusal names, as the reader's language says it: steps and stages by their words, days as it writes them. */
export function spokenParams(params: Params): Params {
  const state = (value: string | number) => label(`machine_${params.machine}`, String(value))
  const said = Object.entries(params).map(([name, value]) => [
    name,
    // The states of a step by their words, not by their codes.
    ((name === 'from' || name === 'to') && params.machine && state(value)) ||
      (name === 'first' &&
        params.machine &&
        joined(
          String(value)
            .split(', ')
            .map((one) => state(one) ?? one),
          'disjunction'
        )) ||
      (stagesOfLaw.has(name) && label('law_stage', String(value))) ||
      (name === 'test' && label('law_test', String(value))) ||
      // What was typed is repeated as it was typed: so it is found again, in a file too.
      (name !== 'value' && isDay(value) && daysIn(currentLocale())(value)) ||
      spoken(name, value)
  ])
  return Object.fromEntries(said) as Params
}

const isDay = (value: string | number): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))

// Lists come from the domain with a comma between: what may be chosen from, and what was or should be there.
const choices = new Set(['allowed', 'choices', 'kinds', 'names', 'slugs'])
const stagesOfLaw = new Set(['left', 'next', 'stands'])
const wholes = new Set(['columns', 'mandates', 'missing', 'found', 'wanted'])

function spoken(name: string, value: string | number): string | number {
  // What was typed is repeated as it was typed.
  if (name === 'value') return value
  if (typeof value === 'number') return new Intl.NumberFormat(intlTag(), { useGrouping: false }).format(value)
  if (!choices.has(name) && !wholes.has(name)) return value
  // Each by itself in its own direction (U+2068, U+2069): codes stand in the midst of Arabic.
  const items = value.split(', ').map((item) => (currentLocale() === 'ar' ? `\u2068${item}\u2069` : item))
  return joined(items, choices.has(name) ? 'disjunction' : 'conjunction')
}
