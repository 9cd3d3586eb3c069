import type { Day } from '../calendar.ts'
import type { TransitionTable } from '../cases/case.ts'
import { done, refused, type Result } from '../result.ts'

/** What is asked of an office beside cases (A/HRC/34/52, para. 10). */
export const requestKinds = [
  'attendance',
  'assistance',
  'legal-analysis',
  'meeting',
  'statement',
  'training',
  'other'
] as const
/** Of what kind they are who ask; their names are sealed. */
export const askers = [
  'state',
  'united-nations',
  'regional-body',
  'national-institution',
  'civil-society',
  'academia',
  'company',
  'other'
] as const

export const request = {
  open: ['accepted', 'declined', 'done'],
  accepted: ['done', 'declined', 'open'],
  declined: ['open'],
  done: ['open']
} as const satisfies TransitionTable

export const task = { open: ['done'], done: ['open'] } as const satisfies TransitionTable

export const workMachines = { request, task }
export type WorkMachine = keyof typeof workMachines
export type RequestState = keyof typeof request
export type TaskState = keyof typeof task
export const requestStates = Object.keys(request) as RequestState[]
export const taskStates = Object.keys(task) as TaskState[]

/** Why no: none of these words tells anything of a person. */
export const decliningReasons = [
  'outside-mandate',
  'no-capacity',
  'day-impossible',
  'others-better-placed',
  'would-endanger'
] as const

/** May it go from one state to the other? A no says why, and nothing else does. */
export function workStep(machine: WorkMachine, from: string, to: string, reason: string | null = null): Result<null> {
  const table: TransitionTable = workMachines[machine]
  if (!table[from]?.includes(to)) return refused('no-such-step', machine, { machine, from, to })
  if (to === 'declined' && reason === null) return refused('reason-required', 'reason')
  return to !== 'declined' && reason !== null ? refused('no-such-reason', 'reason') : done(null)
}

/** In work: somebody has something to do about it. */
export const inWork = (state: string): boolean => state === 'open' || state === 'accepted'

/** The due day itself is in time, as of letters (communications/deadlines.ts). What is done is late no more. */
export const isOverdue = ({ state, dueOn }: { state: string; dueOn: Day | null }, today: Day): boolean =>
  inWork(state) && dueOn !== null && dueOn < today
