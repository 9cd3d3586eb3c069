import { compareWords, type WordReason } from './compare-words.ts'
import type { NameKey, NameWord } from './name-key.ts'

export type NameReason =
  | WordReason
  /** The same words, in another order. */
  | { why: 'order' }
  /** Words of one name that the other leaves out: a father's, a grandfather's, a second surname. */
  | { why: 'left-out'; words: string[] }
  /** Words that stand against each other: brothers share the rest. */
  | { why: 'differ'; one: string[]; other: string[] }
  /** Two words here, one there: Xiao Ming, Xiaoming. */
  | { why: 'one-word'; one: string; other: string }
  /** No more than one word could be compared. */
  | { why: 'one-word-only' }

export interface NameComparison {
  /** 0 to 1: how much there is to say that the two are one name. Never that two people are one. */
  score: number
  reasons: NameReason[]
}

/** From here on a name is shown to an officer, with its reasons. Set on the pairs of `pairs.ts`. */
export const nameFloor = 0.8

const leftOutCost = 0.2
const orderCost = 0.03

interface Pair {
  i: number
  j: number
  alike: number
  weight: number
  reason: NameReason
}

export function compareNames(one: NameKey, other: NameKey): NameComparison {
  if (one.words.length === 0 || other.words.length === 0) return { score: 0, reasons: [] }
  const pairs = pairUp(one.words, other.words)
  const freeOne = free(one.words, (i) => pairs.some((pair) => pair.i === i))
  const freeOther = free(other.words, (j) => pairs.some((pair) => pair.j === j))
  pairs.push(...joinedPairs(one.words, other.words, freeOne, freeOther))
  const differing = Math.min(freeOne.length, freeOther.length)
  const leftOut = Math.max(freeOne.length, freeOther.length) - differing
  const weight = pairs.reduce((sum, pair) => sum + pair.weight, 0)
  const alike = pairs.reduce((sum, pair) => sum + pair.weight * pair.alike, 0)
  const reasons = pairs.map(({ reason }) => reason)
  let score = alike / (weight + differing + leftOutCost * leftOut)
  if (differing > 0)
    reasons.push({
      why: 'differ',
      one: freeOne.map(({ word }) => word.written),
      other: freeOther.map(({ word }) => word.written)
    })
  else if (leftOut > 0)
    reasons.push({ why: 'left-out', words: [...freeOne, ...freeOther].map(({ word }) => word.written) })
  if (isOutOfOrder(pairs)) {
    score -= orderCost
    reasons.push({ why: 'order' })
  }
  // One word in common is little, unless neither name has more.
  if (leftOut + differing > 0 && pairs.filter((pair) => pair.weight === 1).length < 2) {
    score *= 0.75
    reasons.push({ why: 'one-word-only' })
  }
  return { score: Math.max(0, Math.min(1, score)), reasons }
}

/** Best first, each word once: names are short, and greedy is as good as an assignment in all pairs tried. */
function pairUp(one: NameWord[], other: NameWord[]): Pair[] {
  const possible: Pair[] = []
  for (const [i, a] of one.entries())
    for (const [j, b] of other.entries()) {
      const match = compareWords(a, b)
      if (match)
        possible.push({ i, j, alike: match.alike, weight: a.initial || b.initial ? 0.5 : 1, reason: match.reason })
    }
  possible.sort((a, b) => b.weight * b.alike - a.weight * a.alike || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))
  const [usedOne, usedOther] = [new Set<number>(), new Set<number>()]
  const pairs = possible.filter(({ i, j }) => {
    if (usedOne.has(i) || usedOther.has(j)) return false
    usedOne.add(i)
    usedOther.add(j)
    return true
  })
  return pairs.toSorted((a, b) => a.i - b.i)
}

interface Free {
  word: NameWord
  at: number
}

const free = (words: NameWord[], taken: (at: number) => boolean): Free[] =>
  words.map((word, at) => ({ word, at })).filter(({ at }) => !taken(at))

/** Two neighbours that are left on one side, as one word of the other. Takes what it pairs out of both lists. */
function joinedPairs(one: NameWord[], other: NameWord[], freeOne: Free[], freeOther: Free[]): Pair[] {
  const found: Pair[] = []
  for (const [many, few, turned] of [
    [freeOne, freeOther, false],
    [freeOther, freeOne, true]
  ] as const)
    for (let at = 0; at + 1 < many.length; at++) {
      const [first, second] = [many[at] as Free, many[at + 1] as Free]
      if (second.at !== first.at + 1 || first.word.script === 'Hani') continue
      const whole = joinWords(first.word, second.word)
      const index = few.findIndex(({ word }) => compareWords(whole, word) !== null)
      const single = few[index]
      if (!single) continue
      const match = compareWords(whole, single.word)!
      const [i, j] = turned ? [single.at, first.at] : [first.at, single.at]
      const reason: NameReason = {
        why: 'one-word',
        one: turned ? single.word.written : whole.written,
        other: turned ? whole.written : single.word.written
      }
      found.push({ i, j, alike: match.alike, weight: 1, reason })
      many.splice(at, 2)
      few.splice(index, 1)
      at--
    }
  return found
}

export const joinWords = (first: NameWord, second: NameWord): NameWord => ({
  ...first,
  written: `${first.written} ${second.written}`,
  letters: first.letters + second.letters,
  sounds: first.sounds + second.sounds,
  open: first.open || second.open,
  initial: false,
  asWritten: null,
  withParticle: null,
  bare: null
})

const isOutOfOrder = (pairs: Pair[]): boolean =>
  pairs.toSorted((a, b) => a.i - b.i).some((pair, at, all) => at > 0 && pair.j < all[at - 1]!.j)
