import { field } from '../../entries/fields.ts'
import { languages } from '../../languages.ts'

export const lang = field.choice('law_lang', languages)
export const year = (required: boolean) => field.number({ required, least: 1990, most: 2199 })
