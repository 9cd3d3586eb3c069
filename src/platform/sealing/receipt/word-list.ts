export const receiptLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type ReceiptLanguage = (typeof receiptLanguages)[number]

/** Each list is a file of its own: a page loads the one of its language. */
const load: Record<ReceiptLanguage, () => Promise<readonly string[]>> = {
  en: async () => (await import('@scure/bip39/wordlists/english.js')).wordlist,
  fr: async () => (await import('@scure/bip39/wordlists/french.js')).wordlist,
  es: async () => (await import('@scure/bip39/wordlists/spanish.js')).wordlist,
  ar: async () => (await import('./words-ar.ts')).words,
  ru: async () => (await import('./words-ru.ts')).words,
  zh: async () => (await import('@scure/bip39/wordlists/simplified-chinese.js')).wordlist
}

/** 2,048 words, in the order that gives each its number; composed, as fonts and people have them. */
export async function wordList(language: ReceiptLanguage): Promise<readonly string[]> {
  return (await load[language]()).map((word) => word.normalize('NFC'))
}
