import { field } from '../entries/fields.ts'
import { isLanguage, languages } from '../languages.ts'
import type { Texts } from './visit.ts'

/** What an officer writes stands in the language that she says; English if none. */
export const languageField = () => field.choice('language', languages)
export const textsOf = (text: string | undefined, lang: string | undefined): Texts =>
  text === undefined ? {} : { [isLanguage(lang) ? lang : 'en']: text }
