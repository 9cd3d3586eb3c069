import { languages } from '#mandate/languages.ts'
import { tables } from '../paraglide/tables.js'
import { setTable } from './tables-of-page.ts'

// A module that uses another language than the page's loads all six.
for (const language of languages) setTable(language, tables[language])

/** For example, a letter in its own language on an officer's page. After an `await` inside the work, the page's language is back. */
export { inLoadedLocale as inLocale } from './locale-of-page.ts'
