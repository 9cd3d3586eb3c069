/** What became of what: one paragraph of one, of none, of several. */
export interface Pairing {
  before: string[]
  after: string[]
}

/** Below this, two paragraphs are two; a part of a split or joined one is worth more than a pair by chance. */
const least = 0.4
const leastOfParts = 0.8
const most = 4

/** How many pairs are weighed at most: 300 paragraphs beside 300. */
export const mostPairs = 90_000

/**
 * Two runs of paragraphs set beside each other so that what is alike stands together, in order. A paragraph that was
 * split, or several that were joined (up to four), are found as such.
 */
export function aligned(before: readonly string[], after: readonly string[], language: string): Pairing[] {
  const like = likenessIn(language)
  // A part belongs to it only if the others are less like without it: what stands beside a paragraph is no part of it.
  const ofParts = (one: string, parts: readonly string[]) => {
    const all = like(one, parts.join(' '))
    const isOf = (at: number) => like(one, parts.toSpliced(at, 1).join(' ')) < all
    return all >= leastOfParts && parts.every((_, at) => isOf(at)) ? all : 0
  }
  const best: { score: number; back: readonly [number, number] }[][] = []
  for (let i = 0; i <= before.length; i++) {
    best[i] = []
    for (let j = 0; j <= after.length; j++) {
      let found: { score: number; back: readonly [number, number] } = { score: 0, back: [0, 0] }
      const consider = (back: readonly [number, number], gain: number) => {
        const score = best[i - back[0]]![j - back[1]]!.score + gain
        if (found.back[0] + found.back[1] === 0 || score > found.score) found = { score, back }
      }
      if (i > 0) consider([1, 0], 0)
      if (j > 0) consider([0, 1], 0)
      if (i > 0 && j > 0) {
        const one = like(before[i - 1]!, after[j - 1]!)
        if (one >= least) consider([1, 1], one)
        for (let parts = 2; parts <= most; parts++) {
          const split = j >= parts ? ofParts(before[i - 1]!, after.slice(j - parts, j)) : 0
          if (split > 0) consider([1, parts], split + 0.3)
          const joined = i >= parts ? ofParts(after[j - 1]!, before.slice(i - parts, i)) : 0
          if (joined > 0) consider([parts, 1], joined + 0.3)
        }
      }
      best[i]![j] = found
    }
  }
  const pairs: Pairing[] = []
  for (let [i, j] = [before.length, after.length]; i > 0 || j > 0;) {
    const [left, right] = best[i]![j]!.back
    pairs.push({ before: before.slice(i - left, i), after: after.slice(j - right, j) })
    i -= left
    j -= right
  }
  return pairs.toReversed()
}

/** From 0 to 1: which part of the words of both texts stand in both, each as often. */
export const similarity = (one: string, other: string, language: string): number => likenessIn(language)(one, other)

function likenessIn(language: string): (one: string, other: string) => number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const known = new Map<string, Map<string, number>>()
  const bagOf = (text: string) => {
    const kept = known.get(text)
    if (kept) return kept
    const bag = new Map<string, number>()
    for (const { segment, isWordLike } of segmenter.segment(text))
      if (isWordLike) bag.set(segment.toLowerCase(), (bag.get(segment.toLowerCase()) ?? 0) + 1)
    known.set(text, bag)
    return bag
  }
  const size = (bag: Map<string, number>) => [...bag.values()].reduce((sum, count) => sum + count, 0)
  return (one, other) => {
    if (one === other) return 1
    const [a, b] = [bagOf(one), bagOf(other)]
    let shared = 0
    for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
    return (2 * shared) / (size(a) + size(b) || 1)
  }
}
