import { AsyncLocalStorage } from 'node:async_hooks'
import type { Language } from '#mandate/languages.ts'

const current = new AsyncLocalStorage<Language>()

/** Every message called inside `work` speaks `locale`. */
export function inLocale<T>(locale: Language, work: () => T): T {
  return current.run(locale, work)
}

export function currentLocale(): Language {
  return current.getStore() ?? 'en'
}
