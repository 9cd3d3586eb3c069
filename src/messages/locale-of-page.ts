import { isLanguage, type Language } from '#mandate/languages.ts'

/** In a browser a page has one language from its first byte to its last. */
export function currentLocale(): Language {
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

export function inLocale<T>(_locale: Language, work: () => T): T {
  return work()
}
