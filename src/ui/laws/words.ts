import { m } from '#messages'
import { standing, type Stage } from '#mandate/laws/stages.ts'
import { word } from '../letter-words.ts'

export const kindWord = (kind: string): string => word('law_kind', kind)
export const effectWord = (effect: string): string => word('law_effect', effect)
export const stageWord = (stage: string): string => word('law_stage', stage)
export const testWord = (test: string): string => word('law_test', test)
export const statusWord = (status: string): string => word('clause_status', status)

/** Whether something can still be said before it is law. */
export const standingWord = (stage: Stage): string =>
  ({ moving: m.law_standing_moving, law: m.law_standing_law, ended: m.law_standing_ended })[standing(stage)]()
