import { isLanguage, type Language } from '#mandate/languages.ts'

/** In a browser a page has one language from its first byte to its last, but for what it says in another's. */
export function currentLocale(): Language {
  if (spoken) return spoken
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

/** `inLocale` for a language whose messages are loaded. */
export function inLoadedLocale<T>(locale: Language, work: () => T): T {
  const before = spoken
  spoken = locale
  try {
    return work()
  } finally {
    spoken = before
  }
}
let spoken: Language | null = null
