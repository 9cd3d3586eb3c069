import { field } from '../../entries/fields.ts'
import { languages } from '../../languages.ts'

export const lang = field.choice('law_lang', languages)
/** Of which year something is known: none to come. */
export const year = (required: boolean) => field.year({ required, past: true })
