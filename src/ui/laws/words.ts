import { m } from '#messages'
import type { Barriers } from '#mandate/laws/indicators.ts'
import type { ProtectionLine } from '#mandate/laws/protection/protection-lines.ts'
import { standing, type Stage } from '#mandate/laws/stages.ts'
import { labelled, number, plain } from '../format.ts'
import { word } from '../letter-words.ts'
import { kindWord as entryWord } from '../registers/words.ts'

export const kindWord = (kind: string): string => word('law_kind', kind)
export const effectWord = (effect: string): string => word('law_effect', effect)
export const stageWord = (stage: string): string => word('law_stage', stage)
export const testWord = (test: string): string => word('law_test', test)
export const statusWord = (status: string): string => word('clause_status', status)

/** Whether something can still be said before it is law. */
export const standingWord = (stage: Stage): string =>
  ({ moving: m.law_standing_moving, law: m.law_standing_law, ended: m.law_standing_ended })[standing(stage)]()

/** The compilation counts in halves: no figure of it is rounded. */
export function barriersWord({ first, last }: NonNullable<Barriers>): string {
  const said = (value: number) => number(value, 4)
  return m.laws_barriers({
    last: said(last.value),
    lastYear: plain(last.year),
    first: said(first.value),
    firstYear: plain(first.year)
  })
}

/** What a line of the page on protection is: of the study's States, what became of one of them. */
export function lineWord({ kind, said }: Pick<ProtectionLine, 'kind' | 'said'>): string {
  if (kind === 'guidelines' || kind === 'mechanism') return word('protection_kind', kind)
  if (kind === 'study') return labelled(m.protection_study_since(), word('study_assessment', said!))
  return entryWord(
    { account: 'protection-account', view: 'protection-view', principle: 'instrument-principle', plan: 'action-plan' }[
      kind
    ]
  )
}
