import { diffArrays, diffWordsWithSpace } from 'diff'
import { aligned, mostPairs, similarity, type Pairing } from './align-paragraphs.ts'

export type DifferenceKind = 'same' | 'changed' | 'added' | 'removed' | 'moved-from' | 'moved-to' | 'split' | 'joined'

export interface Difference {
  /** What is taken or left; both places of a paragraph that moved have one. */
  id: number
  kind: DifferenceKind
  before: string[]
  after: string[]
  /** Of a text that was changed: its words, in the order in which they are read. */
  words: { text: string; kind: 'same' | 'added' | 'removed' }[]
}

/**
 * How a text that came back differs from what went out, paragraph by paragraph and in the order in which both are read.
 * White space makes no difference, and an empty paragraph is none.
 */
export function compareParagraphs(before: readonly string[], after: readonly string[], language: string): Difference[] {
  const pairs = pairsOf(before.map(comparable).filter(Boolean), after.map(comparable).filter(Boolean), language)
  const moved = movedAmong(pairs, language)
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  let next = 0
  const ids = new Map<Pairing, number>()
  return pairs.map((pair): Difference => {
    const partner = moved.get(pair)
    const id = (partner && ids.get(partner)) ?? next++
    ids.set(pair, id)
    const shown = partner && pair.before.length === 0 ? { before: partner.before, after: pair.after } : pair
    const kind = kindOf(pair, partner !== undefined)
    const isWorded = kind !== 'same' && shown.before.length > 0 && shown.after.length > 0
    return { id, kind, ...pair, words: isWorded ? wordsOf(shown, segmenter) : [] }
  })
}

/**
 * One paragraph beside what would stand in its place: that one changed, however little of it is left; where hardly a word
 * is, the one as a whole and then the other.
 */
export function compareParagraph(before: string, after: string, language: string): Difference {
  const pair = { before: before ? [before] : [], after: after ? [after] : [] }
  const of = (words: Difference['words']): Difference => ({ id: 0, kind: kindOf(pair, false), ...pair, words })
  if (before === '' || after === '' || before === after) return of([])
  if (similarity(before, after, language) >= alike)
    return of(wordsOf(pair, new Intl.Segmenter(language, { granularity: 'word' })))
  return of([
    { text: before, kind: 'removed' },
    { text: '\n', kind: 'same' },
    { text: after, kind: 'added' }
  ])
}

const alike = 0.4

/** Without what separates two texts that read alike: spaces, and marks of direction that are not seen. */
export const comparable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u00AD]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

function pairsOf(before: string[], after: string[], language: string): Pairing[] {
  return before.length * after.length > mostPairs
    ? betweenEqual(before, after, language)
    : aligned(before, after, language)
}

/** Of a very long text: what is equal first, then what lies between. */
function betweenEqual(before: string[], after: string[], language: string): Pairing[] {
  const pairs: Pairing[] = []
  let gone: string[] = []
  let come: string[] = []
  const close = () => {
    pairs.push(...(gone.length * come.length > mostPairs ? apart(gone, come) : aligned(gone, come, language)))
    gone = []
    come = []
  }
  for (const { value, added, removed } of diffArrays(before, after)) {
    if (removed) gone.push(...value)
    else if (added) come.push(...value)
    else {
      close()
      pairs.push(...value.map((text) => ({ before: [text], after: [text] })))
    }
  }
  close()
  return pairs
}

const apart = (before: readonly string[], after: readonly string[]): Pairing[] => [
  ...before.map((text) => ({ before: [text], after: [] })),
  ...after.map((text) => ({ before: [], after: [text] }))
]

/** Paragraphs that were taken out in one place and stand, the same or nearly so, in another: each to its other place. */
function movedAmong(pairs: readonly Pairing[], language: string): Map<Pairing, Pairing> {
  const moved = new Map<Pairing, Pairing>()
  for (const from of pairs.filter(({ after }) => after.length === 0)) {
    const likely = pairs
      .filter((to) => to.before.length === 0 && !moved.has(to))
      .map((to) => ({ to, likeness: similarity(from.before[0]!, to.after[0]!, language) }))
      .toSorted((a, b) => b.likeness - a.likeness)[0]
    if (!likely || likely.likeness < 0.75) continue
    moved.set(from, likely.to).set(likely.to, from)
  }
  return moved
}

function kindOf({ before, after }: Pairing, isMoved: boolean): DifferenceKind {
  if (after.length === 0) return isMoved ? 'moved-from' : 'removed'
  if (before.length === 0) return isMoved ? 'moved-to' : 'added'
  if (after.length > 1) return 'split'
  if (before.length > 1) return 'joined'
  return before[0] === after[0] ? 'same' : 'changed'
}

function wordsOf({ before, after }: Pairing, intlSegmenter: Intl.Segmenter): Difference['words'] {
  const [from, to] = [before.join('\n'), after.join('\n')]
  const parts = diffWordsWithSpace(from, to, { intlSegmenter, maxEditLength: 4000 })
  if (!parts)
    return [
      { text: from, kind: 'removed' },
      { text: to, kind: 'added' }
    ]
  return parts.map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same'
  }))
}
