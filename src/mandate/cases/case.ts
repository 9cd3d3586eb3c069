import { done, refused, type Result } from '../result.ts'
import { triage } from './triage.ts'

/** From each state, those that may follow. */
export type TransitionTable = Record<string, readonly string[]>

/** How near the harm is: the queue goes by it (paras. 80, 81). */
export const urgency = {
  imminent: ['urgent', 'ordinary'],
  urgent: ['imminent', 'ordinary'],
  ordinary: ['imminent', 'urgent']
} as const satisfies TransitionTable

/** How far what is told has been checked. */
export const verification = {
  unverified: ['credible', 'corroborated', 'contradicted'],
  credible: ['corroborated', 'contradicted', 'unverified'],
  corroborated: ['contradicted', 'credible', 'unverified'],
  contradicted: ['corroborated', 'credible', 'unverified']
} as const satisfies TransitionTable

/** The last that those responsible were brought to answer for it (para. 16); not each is passed through. */
export const stage = {
  none: ['complaint', 'investigation', 'charge', 'trial', 'verdict', 'reparation'],
  complaint: ['investigation', 'charge', 'trial', 'verdict', 'reparation', 'none'],
  investigation: ['charge', 'trial', 'verdict', 'reparation', 'complaint', 'none'],
  charge: ['trial', 'verdict', 'reparation', 'investigation', 'complaint', 'none'],
  trial: ['verdict', 'reparation', 'charge', 'investigation', 'complaint', 'none'],
  verdict: ['reparation', 'trial', 'charge', 'investigation', 'complaint', 'none'],
  reparation: ['verdict', 'trial', 'charge', 'investigation', 'complaint', 'none']
} as const satisfies TransitionTable

/** Open is what is neither closed nor part of another case; what was closed can be opened again. */
export const matter = {
  open: ['merged', 'closed'],
  merged: ['open'],
  closed: ['open']
} as const satisfies TransitionTable

export const machines = { urgency, verification, stage, matter, triage }
export type Machine = keyof typeof machines
export type StateOf<M extends Machine> = keyof (typeof machines)[M] & string

export const stages = Object.keys(stage).filter((one) => one !== 'none') as Exclude<StateOf<'stage'>, 'none'>[]
export const urgencies = Object.keys(urgency) as StateOf<'urgency'>[]
export const verifications = Object.keys(verification) as StateOf<'verification'>[]
export const verdicts = ['conviction', 'acquittal'] as const
export const outcomes = [
  'remedied',
  'partly-remedied',
  'not-remedied',
  'no-answer',
  'withdrawn',
  'taken-elsewhere'
] as const

/** Why something on record is taken back or changed; none of these words tells anything of a person. */
export const changeReasons = ['new-facts', 'source-corrects', 'checked', 'entered-wrongly', 'annulled'] as const
export const reopeningReasons = ['new-facts', 'source-asks', 'not-finished', 'closed-by-mistake', 'other'] as const
export const undoReasons = ['another-event', 'other-persons', 'merged-by-mistake', 'other'] as const

/** Where a step goes back: what was said before is contradicted by it, and it says why. */
const needsReason: { [M in Machine]?: (from: string, to: string) => boolean } = {
  verification: (from) => from !== 'unverified',
  stage: (from, to) => to === 'none' || (from !== 'none' && stages.indexOf(to as never) < stages.indexOf(from as never))
}

/** May a case go from one state to the other? */
export function step(machine: Machine, from: string, to: string, reason: string | null = null): Result<null> {
  const table: TransitionTable = machines[machine]
  if (!table[from]?.includes(to)) return refused('no-such-step', machine, { machine, from, to })
  if (needsReason[machine]?.(from, to) && !reason) return refused('reason-required', 'reason')
  return done(null)
}
