import { isLanguage, type Language } from '#mandate/languages.ts'

/** In a browser a page has one language from its first byte to its last, but for what it says in another's. */
export function currentLocale(): Language {
  if (spoken) return spoken
  const { lang } = document.documentElement
  return isLanguage(lang) ? lang : 'en'
}

/** As a letter in its own language on a page in the reader's. What waits within `work` speaks the page's language again. */
export function inLocale<T>(locale: Language, work: () => T): T {
  const before = spoken
  spoken = locale
  try {
    return work()
  } finally {
    spoken = before
  }
}
let spoken: Language | null = null
