/** A code of two or three letters, as ISO 639 has them. */
export const isWrittenAsLanguage = (code: string): boolean => /^[a-z]{2,3}$/.test(code)

/** Whether it is a language that can be called by its name: one that an office has put in its vocabulary, or one that Unicode names. */
export const isNamedLanguage = (code: string, vocabulary: { has(code: string): boolean } | undefined): boolean =>
  vocabulary?.has(code) === true || names.of(code) !== undefined

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
