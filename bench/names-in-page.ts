import { inventedNames } from '#mandate/cases/matching/invented-names.ts'
import { findNames, indexNames, type NameCandidate } from '#mandate/cases/matching/match-names.ts'

export interface Looking {
  /** milliseconds to index all names */
  built: number
  /** milliseconds of each look-up, in the order of `sought` */
  took: number[]
  /** places in the list of those who are shown for each */
  shown: number[][]
}

/** Each of `sought` among so many invented names and `others` after them, here or in a page. */
export function lookAmong(count: number, others: string[], sought: string[]): Looking {
  const names = [...inventedNames(count), ...others]
  const from = performance.now()
  const index = indexNames(names)
  const built = performance.now() - from
  const took: number[] = []
  const shown = sought.map((one) => {
    const started = performance.now()
    const found: NameCandidate[] = findNames(one, index, { limit: Infinity })
    took.push(performance.now() - started)
    return found.map(({ at }) => at)
  })
  return { built, took, shown }
}
