import {
  compareCase,
  indexCases,
  type CaseIndex,
  type Compared,
  type NamedLetter,
  type ReadCase
} from '#mandate/cases/matching/alike.ts'
import { apartAmong } from '#mandate/cases/matching/judgements.ts'
import { patternsAmong, type OfficePattern } from '#mandate/cases/matching/patterns.ts'

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

export interface PatternsAsked {
  patternsOf: readonly ReadCase[]
}
export type FindPatterns = (asked: PatternsAsked) => Promise<OfficePattern[]>

export const findsPatternsHere: FindPatterns = async ({ patternsOf: cases }) =>
  patternsAmong(new Map(cases.map((one) => [one.id, one])), apartAmong(cases.map((one) => one.judgements)).incident)
