import { label } from '#messages'
import type { WorkKind } from '#mandate/protection/protection.ts'
import { kindWord } from '../registers/words.ts'

export const workWord = (kind: WorkKind): string =>
  kindWord(kind === 'action' ? 'protective-action' : 'focal-point-meeting')
export const actionWord = (action: string): string => label('protective_action', action) ?? action
export const metWord = (met: string): string => label('met_body', met) ?? met
