import type { Language } from '#mandate/languages.ts'

export { names } from '../paraglide/tables/names.js'

type Said = string | ((params: Record<string, string | number>) => string)
type Table = () => Said[]

const loaders: Record<Language, () => Promise<{ tableOf: Table }>> = {
  en: () => import('../paraglide/tables/en.js'),
  fr: () => import('../paraglide/tables/fr.js'),
  es: () => import('../paraglide/tables/es.js'),
  ar: () => import('../paraglide/tables/ar.js'),
  ru: () => import('../paraglide/tables/ru.js'),
  zh: () => import('../paraglide/tables/zh.js')
}
const loaded: Partial<Record<Language, Table>> = {}

export const setTable = (language: Language, table: Table) => void (loaded[language] = table)

/** hooks.client.ts loads the page's language before anything is shown. All six would weigh six times as much. */
export async function loadTable(language: Language): Promise<void> {
  setTable(language, (await loaders[language]()).tableOf)
}

export function tableOf(language: Language): Said[] {
  const table = loaded[language]
  if (!table) throw new Error(`The messages of ${language} are not loaded. Import inLocale from #in-locale.`)
  return table()
}
