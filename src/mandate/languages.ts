/** The languages of the site, the catalogues and the reference data: the six official ones of the United Nations. */
export const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type Language = (typeof languages)[number]

export function isLanguage(text: string | undefined): text is Language {
  return languages.includes(text as Language)
}

/** A text of ours in a reader's language; what is missing in it is given in English, with the language that it is in. */
export function ownWords(
  texts: Partial<Record<Language, string>>,
  language: Language
): { text: string; lang: Language } {
  const lang = texts[language] === undefined ? (languages.find((one) => texts[one] !== undefined) ?? 'en') : language
  return { text: texts[lang] ?? '', lang }
}
