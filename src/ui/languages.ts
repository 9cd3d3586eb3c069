import { locales, type Locale } from '#messages'

export const languageNames: Record<Locale, string> = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  ar: 'العربية',
  ru: 'Русский',
  zh: '中文'
}

/** The same page in each language: `path` is the address as read, `query` what follows it, with its `?`. */
export function samePage(path: string, query: string): { lang: Locale; name: string; href: string }[] {
  const rest = path.replace(/^\/[a-z]{2}(?=\/|$)/, '')
  return locales.map((lang) => ({ lang, name: languageNames[lang], href: `/${lang}${rest}${query}` }))
}

/** The same page for a reader of any language: the server leads to the first of theirs that it speaks. */
export const everyLanguage = (path: string, query: string): string => `${path.slice(3) || '/'}${query}`
