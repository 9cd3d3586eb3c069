import { languages } from '#mandate/languages.ts'
import { tables } from '../paraglide/tables.js'
import { keep } from './tables-of-page.ts'

// Whoever speaks another language than the page's brings the words of all.
for (const language of languages) keep(language, tables[language])

/** As a letter in its own language on a page in the reader's. What waits within the work speaks the page's language again. */
export { speaking as inLocale } from './locale-of-page.ts'
