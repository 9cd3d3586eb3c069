import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '#mandate/languages.ts'
import * as m from '../paraglide/messages.js'
import { overwriteGetLocale } from '../paraglide/runtime.js'

export { m }

export { languages as locales, isLanguage as isLocale } from '#mandate/languages.ts'
export type Locale = Language

const current = new AsyncLocalStorage<Locale>()
overwriteGetLocale(() => current.getStore() ?? 'en')

/** Every message called inside `work` speaks `locale`. */
export function inLocale<T>(locale: Locale, work: () => T): T {
  return current.run(locale, work)
}

export function currentLocale(): Locale {
  return current.getStore() ?? 'en'
}

export function direction(locale: string): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

type Params = Record<string, string | number>
const catalogue = m as unknown as Record<string, ((params?: Params) => string) | undefined>

/** The label of a coded value, e.g. `label('letter_kind', 'UA')`; null where the catalogue has none. */
export function label(list: string, code: string, params?: Params): string | null {
  return catalogue[`${list}_${code.toLowerCase().replaceAll('-', '_')}`]?.(params) ?? null
}

/** The sentence for a domain error, in the current language. */
export function errorSentence(error: { code: string; params?: Params }): string {
  return label('error', error.code, error.params) ?? error.code
}
