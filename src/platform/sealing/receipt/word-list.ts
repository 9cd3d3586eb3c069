export const receiptLanguages = ['en', 'fr', 'es', 'ar', 'ru', 'zh'] as const
export type ReceiptLanguage = (typeof receiptLanguages)[number]

/** Words in the order that gives each its number, and those of before, each with the number that it had. */
export interface WordList extends ReadonlyArray<string> {
  readonly before?: ReadonlyMap<string, number>
}

/** Each list is a file of its own: a page loads the one of its language. */
const load: Record<ReceiptLanguage, () => Promise<WordList>> = {
  en: async () => (await import('@scure/bip39/wordlists/english.js')).wordlist,
  fr: async () => (await import('@scure/bip39/wordlists/french.js')).wordlist,
  es: async () => (await import('@scure/bip39/wordlists/spanish.js')).wordlist,
  ar: async () => {
    const { words, before } = await import('./words-ar.ts')
    return Object.assign([...words], { before })
  },
  ru: async () => (await import('./words-ru.ts')).words,
  zh: async () => (await import('@scure/bip39/wordlists/simplified-chinese.js')).wordlist
}

/** 2,048 words; composed, as fonts and people have them. */
export async function wordList(language: ReceiptLanguage): Promise<WordList> {
  const list = await load[language]()
  return Object.assign(
    list.map((word) => word.normalize('NFC')),
    { before: list.before }
  )
}
