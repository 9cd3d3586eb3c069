import { isSurelyBefore, type Day, type Precision } from '../calendar.ts'

const ends = ['withdrawn', 'rejected', 'lapsed'] as const
const living = ['amended', 'partly-suspended', 'struck-down', 'repealed'] as const

/**
 * The way of a bill from its announcement on, with the ways out of it; of a decree, which is issued and may have to be
 * confirmed. A parliament may skip a step that its rules do not have, and go back where it returns a text; it never
 * comes back from an end.
 */
export const stageSteps = {
  announced: ['consultation', 'tabled', 'issued', ...ends],
  consultation: ['announced', 'tabled', 'issued', ...ends],
  tabled: ['consultation', 'committee', 'chamber-vote', 'adopted', ...ends],
  committee: ['consultation', 'chamber-vote', 'second-chamber', 'adopted', ...ends],
  'chamber-vote': ['committee', 'second-chamber', 'adopted', ...ends],
  'second-chamber': ['committee', 'chamber-vote', 'adopted', ...ends],
  adopted: [
    'constitutional-review',
    'assented',
    'vetoed',
    'returned',
    'promulgated',
    'in-force',
    'withdrawn',
    'lapsed'
  ],
  'constitutional-review': ['assented', 'vetoed', 'returned', 'promulgated', 'in-force', 'rejected', 'struck-down'],
  assented: ['constitutional-review', 'promulgated', 'in-force', 'struck-down'],
  vetoed: ['committee', 'chamber-vote', 'second-chamber', 'adopted', 'promulgated', ...ends],
  returned: ['committee', 'chamber-vote', 'second-chamber', 'adopted', ...ends],
  promulgated: ['constitutional-review', 'in-force', ...living],
  issued: ['confirmed', 'in-force', 'rejected', 'lapsed', 'withdrawn', ...living],
  confirmed: ['in-force', ...living],
  'in-force': ['confirmed', 'constitutional-review', 'lapsed', ...living],
  amended: ['constitutional-review', 'in-force', 'lapsed', ...living],
  'partly-suspended': ['in-force', 'lapsed', ...living],
  'struck-down': [],
  repealed: [],
  withdrawn: [],
  rejected: [],
  lapsed: []
} as const satisfies Record<string, readonly string[]>

export type Stage = keyof typeof stageSteps
export const stages = Object.keys(stageSteps) as Stage[]
export const isStage = (text: string): text is Stage => Object.hasOwn(stageSteps, text)

export const mayFollow = (stage: Stage, next: Stage): boolean => (stageSteps[stage] as readonly string[]).includes(next)

/** What has come to an end, or is law: what still moves can be spoken about before it is too late. */
export const standing = (stage: Stage): 'moving' | 'law' | 'ended' =>
  stageSteps[stage].length === 0 ? 'ended' : inLaw.has(stage) ? 'law' : 'moving'
const inLaw = new Set<Stage>(['promulgated', 'issued', 'confirmed', 'in-force', 'amended', 'partly-suspended'])

export interface Reached {
  stage: Stage
  onDay: Day
  onPrecision: Precision
}

/** Why a stage can't follow the last one; null where it can. `leaves`: from where it is said to come. */
export function whyNoStage(
  last: Reached | null,
  { stage, onDay, onPrecision, leaves }: Reached & { leaves?: Stage | undefined }
): 'not-at-stage' | 'no-such-step' | 'day-before-other' | null {
  if (!last) return null
  if (leaves !== undefined && leaves !== last.stage) return 'not-at-stage'
  if (!mayFollow(last.stage, stage)) return 'no-such-step'
  // What is known to the month alone may have been on its last day.
  const isBefore = isSurelyBefore(
    { on: onDay, precision: onPrecision },
    { on: last.onDay, precision: last.onPrecision }
  )
  return isBefore ? 'day-before-other' : null
}
