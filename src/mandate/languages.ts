/** The languages of the site, the catalogues and the reference data: the six official ones of the United Nations. */
export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string | undefined): text is Language {
  return languages.includes(text as Language)
}
