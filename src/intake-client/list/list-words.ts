import { sayFrom, type Catalogue, type Say } from '../words.ts'

const catalogues: Record<string, () => Promise<{ default: Catalogue }>> = {
  en: () => import('../../messages/en/intake-list.json'),
  fr: () => import('../../messages/fr/intake-list.json'),
  es: () => import('../../messages/es/intake-list.json'),
  ar: () => import('../../messages/ar/intake-list.json'),
  ru: () => import('../../messages/ru/intake-list.json'),
  zh: () => import('../../messages/zh/intake-list.json')
}

export async function loadListWords(lang: string): Promise<Say> {
  return sayFrom((await (catalogues[lang] ?? catalogues.en)!()).default, lang)
}
