import {
  compareCase,
  indexCases,
  type CaseIndex,
  type Compared,
  type NamedLetter,
  type ReadCase
} from '#mandate/cases/matching/alike.ts'

export interface ToCompare {
  own: string
  /** All that there is, where anything of it has changed since the last time; else null. */
  all: { cases: readonly ReadCase[]; letters: readonly NamedLetter[] } | null
}
export type Compare = (asked: ToCompare) => Promise<Compared>

/** Keeps the index for the next question: it is built anew only where something has changed. */
export function comparesHere(): Compare {
  let index: CaseIndex | null = null
  return async ({ own, all }) => {
    index = all ? indexCases(all.cases, all.letters) : index
    if (!index) throw new Error('asked before there was anything to compare with')
    return compareCase(own, index)
  }
}
