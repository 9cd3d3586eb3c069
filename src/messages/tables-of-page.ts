import type { Language } from '#mandate/languages.ts'

export { names } from '../paraglide/tables/names.js'

type Said = string | ((params: Record<string, string | number>) => string)
type Table = () => Said[]

const ways: Record<Language, () => Promise<{ tableOf: Table }>> = {
  en: () => import('../paraglide/tables/en.js'),
  fr: () => import('../paraglide/tables/fr.js'),
  es: () => import('../paraglide/tables/es.js'),
  ar: () => import('../paraglide/tables/ar.js'),
  ru: () => import('../paraglide/tables/ru.js'),
  zh: () => import('../paraglide/tables/zh.js')
}
const kept: Partial<Record<Language, Table>> = {}

export const keep = (language: Language, table: Table) => void (kept[language] = table)

/** A page's own language is brought before its first word is said (hooks.client.ts): the six are six times the weight. */
export async function bring(language: Language): Promise<void> {
  keep(language, (await ways[language]()).tableOf)
}

export function tableOf(language: Language): Said[] {
  const table = kept[language]
  if (!table) throw new Error(`nobody brought the words of ${language}: see src/messages/in-locale-of-page.ts`)
  return table()
}
