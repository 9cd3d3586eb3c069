import { intlTag } from '#messages'

/** The name of a language, in the reader's own. */
export const languageName = (lang: string): string =>
  new Intl.DisplayNames([intlTag()], { type: 'language' }).of(lang) ?? lang
