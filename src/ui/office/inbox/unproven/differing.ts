import { inARow, isCounter, wordsOf, type Word } from './words-of.ts'

/** Shared by fewer than one text in so many, a word is not the line's own. */
const rarely = 100
/** As much is shown of what differs. */
const mostShown = 12

/**
 * Finds in a line of like texts those that say something of their own: a machine changes a counter and a word, a person
 * adds a number, a name, a place. Held against all of the line, and not against one: who writes most of it cannot choose
 * what counts as the same.
 */
export function differing() {
  const words = new Map<string, Word>()
  const said = new Map<string, readonly string[]>()
  const inTexts = new Map<string, number>()

  return {
    /** What is the same to the letter counts once, however often it was sent. */
    add(text: string): void {
      if (said.has(text)) return
      const keys = new Set<string>()
      for (const one of wordsOf(text)) {
        if (!words.has(one.key)) words.set(one.key, one)
        keys.add(one.key)
      }
      said.set(text, [...keys])
      for (const key of keys) inTexts.set(key, (inTexts.get(key) ?? 0) + 1)
    },

    /** By text, what of it hardly another one says, where that is more than chance. */
    differ(): Map<string, string> {
      const found = new Map<string, string>()
      if (said.size < 2) return found
      const few = Math.max(1, said.size / rarely)
      const own = [...said].map(([text, keys]) => ({
        text,
        rare: keys.filter((key) => inTexts.get(key)! <= few).map((key) => words.get(key)!)
      }))
      const isUsual = own.filter(({ rare }) => rare.some(({ figures }) => figures === 0)).length * 2 > own.length
      for (const { text, rare } of own)
        if (saysMore(rare, isUsual ? 1 : 0)) found.set(text, inARow(rare.slice(0, mostShown)))
      return found
    }
  }
}

function saysMore(rare: readonly Word[], usual: number): boolean {
  const numbers = rare.filter(({ figures }) => figures > 0)
  return numbers.length > 1 || numbers.some((one) => !isCounter(one)) || rare.length - numbers.length > usual
}
