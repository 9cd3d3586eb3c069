import type { Language } from '#mandate/languages.ts'

/** A language for Intl: with the digits and the calendar that its readers expect. */
export const intlTags: Record<Language, string> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ar: 'ar-u-nu-arab-ca-gregory',
  ru: 'ru',
  zh: 'zh-Hans'
}
