import { compareNames, joinWords, nameFloor, type NameReason } from './compare-names.ts'
import { compareWords } from './compare-words.ts'
import { nameKey, readPart, type NameKey, type NamePart, type NameWord } from './name-key.ts'
import { skeletonOf } from './sounds.ts'

export type FindReason =
  | NameReason
  /** How many of the names that were looked through bear the most common word of this one. */
  | { why: 'common'; word: string; bearers: number; of: number }

/** Somebody to look at, never a verdict: an officer reads the reasons and decides. */
export interface NameCandidate {
  /** place in the list that the index was made of */
  at: number
  name: string
  score: number
  reasons: FindReason[]
}

export interface NameIndex {
  keys: NameKey[]
  /** each word that occurs, once, and the names that bear it */
  words: { word: NameWord; bearers: number[] }[]
  /** words by their skeleton, and by each skeleton that lacks one sound of it */
  bySkeleton: Map<string, number[]>
  /** names by the skeleton of each two neighbours: Xiao Ming is found by Xiaoming */
  byNeighbours: Map<string, number[]>
}

/** Built once for a list of names; some 10 microseconds a name. Initials are not looked up by, only compared. */
export function indexNames(names: readonly string[]): NameIndex {
  const read = remembering(readPart)
  const index: NameIndex = {
    keys: names.map((name) => nameKey(name, read)),
    words: [],
    bySkeleton: new Map(),
    byNeighbours: new Map()
  }
  const known = new Map<string, number>()
  for (const [at, key] of index.keys.entries()) {
    for (const word of full(key)) {
      const same = `${word.script} ${word.letters} ${word.sounds} ${word.withParticle}`
      let id = known.get(same)
      if (id === undefined) {
        id = index.words.push({ word, bearers: [] }) - 1
        known.set(same, id)
        for (const skeleton of near(word)) push(index.bySkeleton, skeleton, id)
      }
      const { bearers } = index.words[id]!
      if (bearers.at(-1) !== at) bearers.push(at)
    }
    for (const word of neighbours(key)) push(index.byNeighbours, skeletonOf(word.sounds), at)
  }
  return index
}

/** Candidates above the floor, most alike first; those of one score in the order of the list. */
export function findNames(one: string, index: NameIndex, { floor = nameFloor, limit = 50 } = {}): NameCandidate[] {
  const key = nameKey(one)
  // Of each name, how many words of this one it bears, and the last of them that was counted.
  const [found, counted] = [new Uint8Array(index.keys.length), new Uint8Array(index.keys.length)]
  let commonest = { word: '', bearers: 0 }
  for (const [i, word] of [...full(key), ...neighbours(key)].entries()) {
    const lists = bearersOf(word, index)
    let bearers = 0
    for (const list of [...lists, index.byNeighbours.get(skeletonOf(word.sounds)) ?? []])
      for (const at of list)
        if (counted[at] !== i + 1) {
          counted[at] = i + 1
          found[at]!++
          bearers++
        }
    if (bearers > commonest.bearers) commonest = { word: word.written, bearers }
  }
  const candidates: NameCandidate[] = []
  const alone = isOneWord(key)
  for (let at = 0; at < found.length; at++) {
    if (found[at] === 0) continue
    const other = index.keys[at] as NameKey
    // One word in common of two or more on both sides never reaches the floor: see one-word-only.
    if (found[at]! < 2 && !alone && !isOneWord(other)) continue
    const { score, reasons } = compareNames(key, other)
    if (score >= floor) candidates.push({ at, name: other.name, score, reasons })
  }
  candidates.sort((a, b) => b.score - a.score || a.at - b.at)
  const isCommon = index.keys.length >= 1000 && commonest.bearers * 100 > index.keys.length
  const common: FindReason[] = isCommon ? [{ why: 'common', ...commonest, of: index.keys.length }] : []
  return candidates.slice(0, limit).map((each) => ({ ...each, reasons: [...each.reasons, ...common] }))
}

const full = (key: NameKey): NameWord[] => key.words.filter(({ initial }) => !initial)

/** A name of one word, or of one and initials. */
function isOneWord({ words }: NameKey): boolean {
  let count = 0
  for (const { initial } of words) if (!initial) count++
  return count < 2
}

/** A name's neighbouring words, taken as one. */
const neighbours = (key: NameKey): NameWord[] =>
  key.words
    .slice(1)
    .map((word, i) => joinWords(key.words[i] as NameWord, word))
    .filter(({ script }) => script !== 'Hani')

/** The lists of those who bear a word that may be this one. */
function bearersOf(word: NameWord, index: NameIndex): number[][] {
  const tried = new Uint8Array(index.words.length)
  const lists: number[][] = []
  for (const skeleton of near(word))
    for (const id of index.bySkeleton.get(skeleton) ?? []) {
      if (tried[id]) continue
      tried[id] = 1
      const { word: beside, bearers } = index.words[id]!
      if (compareWords(word, beside)) lists.push(bearers)
    }
  return lists
}

/** The same words are read but once: every eighth name has a Mohammed in it. */
function remembering(read: (part: string) => NamePart[]): (part: string) => NamePart[] {
  const known = new Map<string, NamePart[]>()
  return (part) => {
    const before = known.get(part)
    if (before) return before
    const parts = read(part)
    known.set(part, parts)
    return parts
  }
}

/** Its skeletons, and what they are with one sound less: two words that are one sound apart share one of these. */
function near(word: NameWord): Set<string> {
  const skeletons = new Set<string>()
  for (const sounds of [word.sounds, word.withParticle]) {
    if (sounds === null) continue
    const skeleton = skeletonOf(sounds)
    skeletons.add(skeleton)
    for (let i = 0; i < skeleton.length; i++) skeletons.add(skeleton.slice(0, i) + skeleton.slice(i + 1))
  }
  return skeletons
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
