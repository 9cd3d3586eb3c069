import { folded } from '../search.ts'
import { differing } from './differing.ts'
import { isAlike, sketchOf, bands, type Sketch } from './sketch.ts'
import { isCounter, wordsOf } from './words-of.ts'

/** One that was opened: what it says, and the day on which it came. */
export interface Told {
  id: string
  on: string
  /** Null where it does not open: nobody knows what it says, and it is like no other. */
  text: string | null
  /** Of what came with it, the fingerprints. */
  files?: readonly string[]
}

/** Alike ones, newest first: the first of them says how they begin. */
export interface Group<T extends Told = Told> {
  of: readonly T[]
  /** By id, what those of them say that stand out of it. */
  differs: ReadonlyMap<string, string>
}

/** Shorter ones have too few words for two of them to be alike by chance of one sender. */
const short = 80

/**
 * Puts like texts together, as they come. Each is held against the first of a group and no other: a chain of texts that
 * change little by little from one to the next is no group, so that nobody can lead others into hers. What is short is
 * only with what is the same.
 */
export function grouping<T extends Told>() {
  const groups: { first: Sketch | null; of: T[]; words: ReturnType<typeof differing>; counted: number }[] = []
  const inBand = new Map<string, number[]>()
  const byText = new Map<string, number>()
  const begin = (first: Sketch | null) => groups.push({ first, of: [], words: differing(), counted: 0 }) - 1

  function groupOf({ text, files = [] }: T): number {
    if (text === null) return begin(null)
    const plain = plainOf(text)
    return lengthOf(plain) < short ? sameAs(butOneCounter(text) + files.join(' ')) : alikeTo(plain)
  }

  function sameAs(text: string): number {
    const at = byText.get(text) ?? begin(null)
    byText.set(text, at)
    return at
  }

  function alikeTo(plain: string): number {
    const sketch = sketchOf(plain)
    const marks = bands(sketch)
    const held = new Set<number>()
    for (const mark of marks)
      for (const at of inBand.get(mark) ?? []) {
        if (held.has(at)) continue
        held.add(at)
        if (isAlike(sketch, groups[at]!.first!)) return at
      }
    const at = begin(sketch)
    for (const mark of marks) inBand.set(mark, [...(inBand.get(mark) ?? []), at])
    return at
  }

  function shown(group: (typeof groups)[number]): Group<T> {
    const { of, words } = group
    const differs = new Map<string, string>()
    if (of.length > 1 && group.first) {
      for (const { text } of of.slice(group.counted)) words.add(text!)
      group.counted = of.length
      const found = words.differ()
      for (const { id, text } of of) if (found.has(text!)) differs.set(id, found.get(text!)!)
    }
    return { of: of.toSorted(newestFirst), differs }
  }

  return {
    add(told: readonly T[]): void {
      for (const one of told) groups[groupOf(one)]!.of.push(one)
    },
    /** What is unlike all others first, then the small groups; of as many, the newest. */
    groups: (): Group<T>[] => groups.map(shown).toSorted(unlikeFirst)
  }
}

/** Without what costs nothing to change: case, accents, figures, signs and spaces. */
const plainOf = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** A letter of Chinese says as much as three. */
const lengthOf = (plain: string): number => plain.length + 2 * (plain.match(/\p{sc=Han}/gu)?.length ?? 0)

/** As it is, but for the only number where that is one that machines count by. */
function butOneCounter(text: string): string {
  const numbers = [...wordsOf(text)].filter(({ figures }) => figures > 0)
  const [only] = numbers
  const same = folded(text).replaceAll(/\s+/gu, ' ')
  return only && numbers.length === 1 && isCounter(only) ? same.replace(only.shown, '#') : same
}

const newestFirst = (one: Told, other: Told): number => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)

/** A line in which somebody stands out is looked at as early as so many lines of one. */
const unlikeFirst = (one: Group, other: Group): number =>
  sizeOf(one) - sizeOf(other) || newestFirst(one.of[0]!, other.of[0]!) || one.of.length - other.of.length
const sizeOf = ({ of, differs }: Group): number => differs.size || of.length
