import { folded } from '../search.ts'

export interface Word {
  /** The same for two that differ in case, accents, or the signs within a number. */
  key: string
  shown: string
  /** How many figures a number has; 0 of a word. */
  figures: number
}

// A number goes on over blanks and signs: as a telephone number or coordinates are written. Where nobody writes blanks,
// a letter of Chinese counts as a word, and of the others a few letters.
const word =
  /(?<number>\p{N}+(?:[ \t\u00a0\u202f().,+/:°-]{1,3}\p{N}+(?![\p{L}\p{M}\p{N}]))*)(?![\p{L}\p{M}\p{N}])|\p{sc=Han}|(?:[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*){1,4}|[\p{L}\p{M}\p{N}]+/gu

/** What a text says, word by word and number by number. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: shown, groups } of text.matchAll(word)) {
    const figures = groups?.['number']?.replaceAll(/[^\p{N}]/gu, '')
    yield figures ? { key: figures, shown, figures: [...figures].length } : { key: folded(shown), shown, figures: 0 }
  }
}

/** As long may be what a machine counts: it says nothing of anybody. What a person leaves to be reached by is longer. */
export const isCounter = ({ figures }: Word): boolean => figures > 0 && figures <= 5

const han = /^\p{sc=Han}$/u

/** As a text has them, blanks where it would have them. */
export const inARow = (words: readonly Word[]): string =>
  words
    .map(({ shown }, at) => (at > 0 && !(han.test(shown) && han.test(words[at - 1]!.shown)) ? ` ${shown}` : shown))
    .join('')
