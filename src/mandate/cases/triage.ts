import type { TransitionTable } from './case.ts'

/** What becomes of a case (A/HRC/34/52, para. 38): hard choices, each with its reason on record. Merging has a verb of its own. */
export const triage = {
  untriaged: ['take-up', 'decline', 'merge', 'ask', 'refer'],
  ask: ['take-up', 'decline', 'merge', 'refer'],
  'take-up': ['decline', 'merge', 'ask', 'refer'],
  decline: ['take-up', 'merge', 'ask', 'refer'],
  refer: ['take-up', 'decline', 'merge', 'ask'],
  merge: []
} as const satisfies TransitionTable
export type Decision = Exclude<keyof typeof triage, 'untriaged'>

/**
 * The words of an officer on it are sealed; these are known, and counted. The database checks the same. `other` is said
 * in words.
 */
export const triageReasons = {
  'take-up': ['within-mandate', 'life-at-risk', 'pattern', 'others-ask', 'other'],
  decline: [
    'outside-mandate',
    'no-consent',
    'not-credible',
    'too-little-known',
    'would-endanger',
    'no-capacity',
    'too-long-ago',
    'other'
  ],
  merge: ['same-event', 'same-persons', 'opened-twice', 'other'],
  ask: ['consent-missing', 'facts-missing', 'sources-missing', 'other'],
  refer: ['other-mandate', 'treaty-body', 'regional-mechanism', 'national-institution', 'protection-network', 'other']
} as const satisfies Record<Decision, readonly string[]>
export const decisions = Object.keys(triageReasons) as Decision[]

/** What is in work while it is not closed: neither turned down, nor handed to another, nor part of another case. */
export const inWork = ['untriaged', 'take-up', 'ask'] as const satisfies readonly (keyof typeof triage)[]

/** The twin of `caseInWork`. */
export const isInWork = (of: { triage: string | null; closedOn: string | null }): boolean =>
  of.closedOn === null && (inWork as readonly string[]).includes(of.triage ?? 'untriaged')

export const isReasonFor = (decision: Decision, reason: string): boolean =>
  (triageReasons[decision] as readonly string[]).includes(reason)
