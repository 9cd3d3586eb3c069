import { m, type Locale } from '#messages'
import { languageName } from './format.ts'

/** Says of a text in a list that it stands in another language than the page, with what parts it from what comes before. */
export const otherLanguage = (textLang: string, lang: Locale): string =>
  textLang === lang ? '' : `${m.site_dot()}${m.site_original_language({ language: languageName(textLang) })}`
