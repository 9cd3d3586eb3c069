/** Sentences in the language of the page; each catalogue is a file of its own, and one is loaded. */
export type Say = (key: string, params?: Record<string, string | number>) => string

export type Catalogue = Record<string, string>

const catalogues: Record<string, () => Promise<{ default: Catalogue }>> = {
  en: () => import('../messages/en/intake-client.json'),
  fr: () => import('../messages/fr/intake-client.json'),
  es: () => import('../messages/es/intake-client.json'),
  ar: () => import('../messages/ar/intake-client.json'),
  ru: () => import('../messages/ru/intake-client.json'),
  zh: () => import('../messages/zh/intake-client.json')
}

export async function loadWords(lang: string): Promise<Say> {
  return sayFrom((await (catalogues[lang] ?? catalogues.en)!()).default, lang)
}

export function sayFrom(catalogue: Catalogue, lang: string): Say {
  const numbers = new Intl.NumberFormat(lang === 'ar' ? 'ar-u-nu-arab' : lang)
  const shown = (value: string | number | undefined) =>
    typeof value === 'number' ? numbers.format(value) : (value ?? '')
  return (key, params = {}) => (catalogue[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => shown(params[name]))
}
