import type { Place } from './fold-with-places.ts'

/** A folded text by its words. */
export interface TextWords {
  text: string
  all: readonly Word[]
  /** At which words of `all` each stands. */
  at: ReadonlyMap<string, readonly number[]>
}

interface Word extends Place {
  word: string
}

// A name of more words is found as it is written alone: whoever gives spellings is not to make a text dear to read.
const mostWords = 12

// And, then, to, by, as, with the article that may follow: five letters at most.
export const writtenOnto = /(?:^|[^\p{L}\p{N}])[وفبلك]{1,3}(?:ال?)?$/u

export function wordsOf(text: string): TextWords {
  const at = new Map<string, number[]>()
  const all = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }, i) => {
    const before = at.get(word)
    if (before) before.push(i)
    else at.set(word, [i])
    return { word, from: index, to: index + word.length }
  })
  return { text, all, at }
}

/**
 * Where exactly these words stand together in an order that is not their own. Looked for around the rarest of them, so
 * that no text and no name cost more than its words by twice the name's.
 */
export function inOtherOrder(wanted: string, words: TextWords): Place[] {
  const name = wanted.match(/[\p{L}\p{N}]+/gu) ?? []
  if (name.length > mostWords || new Set(name).size < 2) return []
  const rarest = [...new Set(name)].map((word) => words.at.get(word) ?? []).toSorted((a, b) => a.length - b.length)
  // In Arabic the first may have "and" written onto it, and is then no word of the map: the next one is.
  const around = /\p{Script=Arabic}/u.test(wanted) ? [...rarest[0]!, ...rarest[1]!] : rarest[0]!
  const starts = new Set(around.flatMap((at) => name.map((_, back) => at - back)))
  const shortened = new Set(wanted.match(/[\p{L}\p{N}]+(?=\.)/gu))
  return [...starts].flatMap((start) => {
    const some = start < 0 ? [] : words.all.slice(start, start + name.length)
    const from = some.length === name.length ? beginsAt(some, { name, shortened }, words.text) : null
    return from === null ? [] : [{ from, to: some.at(-1)!.to }]
  })
}

/** Where the name begins in words that are its own in another order, else null. */
function beginsAt(
  some: readonly Word[],
  { name, shortened }: { name: readonly string[]; shortened: ReadonlySet<string> },
  text: string
): number | null {
  const left = [...name]
  let commas = 0
  for (const [i, { word, from }] of some.entries()) {
    if (i === 0) continue
    const before = some[i - 1]!
    const between = text.slice(before.to, from)
    const isShort = before.word.length === 1 || shortened.has(before.word)
    if (!(isShort ? afterShort : within).test(between)) return null
    if (/[,،]/.test(between) && ++commas > 1) return null
    const found = left.indexOf(word)
    if (found < 0) return null
    left.splice(found, 1)
  }
  const { word, to } = some[0]!
  const first = left[0]!
  if (!word.endsWith(first) || !(word === first || (isArabic(first) && writtenOnto.test(word.slice(0, -first.length)))))
    return null
  return some.every((one, i) => one.word === name[i] || (i === 0 && first === name[0])) ? null : to - first.length
}

// What may stand between two words of one name; no end of a sentence.
const within = /^[ ',،]{1,3}$/
const afterShort = /^\.?[ ',،]{1,3}$|^\.$/
const isArabic = (word: string): boolean => /^\p{Script=Arabic}/u.test(word)
