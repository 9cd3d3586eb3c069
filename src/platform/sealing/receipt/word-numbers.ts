import { fold } from './fold.ts'
import { groupSize } from './groups.ts'
import type { WordList } from './word-list.ts'

/** What a list's words, those of before too, and their first four letters stand for. */
export interface WordNumbers {
  list: readonly string[]
  folded: readonly string[]
  whole: ReadonlyMap<string, number>
  /** Words that begin with these four letters: one of the list, or of before at the same place, or both. */
  starts: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<WordList, WordNumbers>()

export function wordNumbers(list: WordList): WordNumbers {
  const found = known.get(list)
  if (found) return found
  const folded = list.map(fold)
  const before = Array.from(list.before ?? [], ([word, number]) => [fold(word), number] as const)
  const whole = new Map([...folded.map((word, number) => [word, number] as const), ...before])
  const starts = new Map<string, string[]>()
  for (const word of whole.keys()) starts.set(word.slice(0, 4), [...(starts.get(word.slice(0, 4)) ?? []), word])
  const numbers: WordNumbers = { list, folded, whole, starts }
  known.set(list, numbers)
  return numbers
}

/** The number of a word: whole, or four letters or more of its beginning. */
export function numberIn({ whole, starts }: WordNumbers, token: string): number | null {
  if (/^[0-9]{4}$/.test(token)) return Number(token) < groupSize ? Number(token) : null
  const word = fold(token)
  const exact = whole.get(word)
  if (exact !== undefined) return exact
  const longer = word.length >= 4 ? starts.get(word.slice(0, 4))?.find((one) => one.startsWith(word)) : undefined
  return longer === undefined ? null : (whole.get(longer) as number)
}

/** The word of the list that is most like what was typed, if one is like it and none as much. */
export function suggest({ list, folded }: WordNumbers, token: string): string | null {
  const word = fold(token)
  if (word.length < 3) return null
  const far = folded.map((other) => distance(word, other))
  const least = Math.min(...far)
  const nearest = far.flatMap((steps, number) => (steps === least ? [number] : []))
  return least <= 2 && nearest.length === 1 ? (list[nearest[0] as number] as string) : null
}

/** Letters to put in, leave out, change, or swap with a neighbour. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Infinity
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + 1 : Infinity
      row.push(Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, changed, swapped))
    }
    before = last
    last = row
  }
  return last[b.length] as number
}
