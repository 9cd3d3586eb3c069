import { folded } from '../search.ts'
import { isAlike, sketchOf, bands, type Sketch } from './sketch.ts'

/** One that was opened: what it says, and the day on which it came. */
export interface Told {
  id: string
  on: string
  text: string
}

/** Alike ones, newest first: the first of them says how they begin. */
export interface Group<T extends Told = Told> {
  of: readonly T[]
}

/**
 * Puts like texts together, as they come. Each is held against the first of a group and no other: a chain of texts that
 * change little by little from one to the next is no group, so that nobody can lead others into hers.
 */
export function grouping<T extends Told>() {
  const groups: { first: Sketch; of: T[] }[] = []
  const inBand = new Map<string, number[]>()

  function groupOf(text: string): number {
    const sketch = sketchOf(text)
    const marks = bands(sketch)
    const held = new Set<number>()
    for (const mark of marks)
      for (const at of inBand.get(mark) ?? []) {
        if (held.has(at)) continue
        held.add(at)
        if (isAlike(sketch, groups[at]!.first)) return at
      }
    const at = groups.push({ first: sketch, of: [] }) - 1
    for (const mark of marks) inBand.set(mark, [...(inBand.get(mark) ?? []), at])
    return at
  }

  return {
    add(told: readonly T[]): void {
      for (const one of told) groups[groupOf(plainOf(one.text))]!.of.push(one)
    },
    /** What is unlike all others first, then the small groups; of as many, the newest. */
    groups: (): Group<T>[] => groups.map(({ of }) => ({ of: of.toSorted(newestFirst) })).toSorted(unlikeFirst)
  }
}

/** Without what costs nothing to change: case, accents, figures, signs and spaces. */
const plainOf = (text: string): string =>
  folded(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

const newestFirst = (one: Told, other: Told): number => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0)

const unlikeFirst = (one: Group, other: Group): number =>
  one.of.length - other.of.length || newestFirst(one.of[0]!, other.of[0]!)
