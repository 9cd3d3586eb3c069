import { sayFrom, type Catalogue, type Say } from '../words.ts'

const catalogues: Record<string, () => Promise<{ default: Catalogue }>> = {
  en: () => import('../../messages/en/intake-return.json'),
  fr: () => import('../../messages/fr/intake-return.json'),
  es: () => import('../../messages/es/intake-return.json'),
  ar: () => import('../../messages/ar/intake-return.json'),
  ru: () => import('../../messages/ru/intake-return.json'),
  zh: () => import('../../messages/zh/intake-return.json')
}

export async function loadReturnWords(lang: string): Promise<Say> {
  return sayFrom((await (catalogues[lang] ?? catalogues.en)!()).default, lang)
}
