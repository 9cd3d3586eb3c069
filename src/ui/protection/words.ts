import { label } from '#messages'
import type { Work, WorkKind } from '#mandate/protection/protection.ts'
import { series } from '../format.ts'
import { kindWord } from '../registers/words.ts'

export const workWord = (kind: WorkKind): string =>
  kindWord(kind === 'action' ? 'protective-action' : 'focal-point-meeting')
export const actionWord = (action: string): string => label('protective_action', action) ?? action
const metWord = (met: string): string => label('met_body', met) ?? met
/** Which action it was, or with whom one met. */
export const whatWord = ({ kind, action, met }: Pick<Work, 'kind' | 'action' | 'met'>): string =>
  kind === 'action' ? actionWord(action!) : series(met.map(metWord))
