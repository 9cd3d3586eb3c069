import { label, m } from '#messages'
import { isDecidedOn, type Resolution } from '#mandate/resolutions/resolution.ts'
import { number } from '../format.ts'

export const kindWord = (kind: string): string => label('resolutions_kind', kind) ?? kind
export const ballotWord = (ballot: string): string => label('resolutions_ballot', ballot) ?? ballot
export const findingWord = (finding: string): string => label('resolution_finding', finding) ?? finding
export const assessorWord = (assessor: string): string => label('resolution_by', assessor) ?? assessor

/** How it was decided: its votes where they were counted, else how; '' of what nobody votes on. */
export function voteWord({ vote, tally, kind }: Pick<Resolution, 'vote' | 'tally' | 'kind'>): string {
  if (tally)
    return m.resolutions_tally({ yes: number(tally.yes), no: number(tally.no), abstain: number(tally.abstain) })
  if (!isDecidedOn({ kind, vote })) return ''
  return label('resolutions_vote', vote ?? 'unknown') ?? ''
}
