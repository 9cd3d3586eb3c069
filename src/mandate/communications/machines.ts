import { refused, done, type Result } from '../result.ts'
import { isMoreThanAcknowledgement, type Form } from './character.ts'

/** From each state, those that may follow. A state without a line of its own is the end. */
export type TransitionTable = Record<string, readonly string[]>

/** How a letter reaches an addressee; the letter itself is a draft or transmitted. What comes from a record was transmitted. */
export const delivery = {
  draft: ['transmitted'],
  transmitted: ['receipt-confirmed', 'returned'],
  returned: ['transmitted'],
  'receipt-confirmed': []
} as const satisfies TransitionTable

/** Whether a mandate agrees to the text; a change after clearance opens it again. */
export const clearance = {
  open: ['cleared', 'change-proposed', 'declined', 'not-joined'],
  // Not joined after all: a mandate that has ended since.
  cleared: ['open', 'change-proposed', 'declined', 'not-joined'],
  'change-proposed': ['open', 'cleared', 'declined', 'not-joined'],
  declined: [],
  'not-joined': []
} as const satisfies TransitionTable

/** What an addressee has given, by its best reply: derived from replies, never entered. Back where a reply was put to the wrong letter. */
export const reply = {
  none: ['acknowledged', 'answered'],
  acknowledged: ['answered', 'none'],
  answered: ['acknowledged', 'none']
} as const satisfies TransitionTable

/** How far a reply has been read against the questions. */
export const assessment = {
  unread: ['read', 'assessed'],
  read: ['assessed'],
  assessed: ['read']
} as const satisfies TransitionTable

/** Whether the public may read a letter or a reply. Two people bring it to `scheduled`, the day to `public`. */
export const publication = {
  withheld: ['proposed'],
  proposed: ['scheduled', 'withheld'],
  scheduled: ['public', 'withheld'],
  public: ['withdrawn'],
  withdrawn: ['proposed']
} as const satisfies TransitionTable

/** Set going and not public yet: while it is so, nothing that two read is changed. */
export const statesUnderWay = ['proposed', 'scheduled'] as const satisfies readonly StateOf<'publication'>[]
export const isUnderWay = (publication: string): boolean => (statesUnderWay as readonly string[]).includes(publication)

/** Two agreed to it: it is public, or will be on its day. */
export const statesAgreedTo = ['scheduled', 'public'] as const satisfies readonly StateOf<'publication'>[]
export const isAgreedTo = (publication: string): boolean => (statesAgreedTo as readonly string[]).includes(publication)

/** In the office alone, and nobody is asked to agree to anything: what of it will become public may be changed. */
export const isInOffice = (publication: string): boolean => !isUnderWay(publication) && !isAgreedTo(publication)

/** A mission's request for more time: derived from what it filed and what the office said to it, never entered. */
export const extension = {
  'not-asked': ['asked'],
  asked: ['granted', 'refused'],
  // Refused, it may be given after all; and it may be asked for again.
  refused: ['asked', 'granted'],
  granted: ['asked', 'granted']
} as const satisfies TransitionTable

export const machines = { delivery, clearance, reply, assessment, publication, extension }
export type Machine = keyof typeof machines
export type StateOf<M extends Machine> = keyof (typeof machines)[M] & string

/** Steps that nobody may take without saying why. */
const needsReason: { [M in Machine]?: readonly string[] } = {
  delivery: ['returned'],
  clearance: ['open', 'change-proposed', 'declined'],
  assessment: ['read'],
  publication: ['withdrawn', 'withheld'],
  extension: ['refused']
}

/** May a record go from one state to the other? A step back or away needs its reason. */
export function transition(
  machine: Machine,
  from: string,
  to: string,
  reason: string | null = null
): Result<{ machine: Machine; from: string; to: string; reason: string | null }> {
  const table: TransitionTable = machines[machine]
  if (!table[from]?.includes(to)) return refused('no-such-step', null, { machine, from, to })
  const backwards = needsReason[machine]?.includes(to) && !(machine === 'assessment' && from === 'unread')
  if (backwards && !reason?.trim()) return refused('reason-required', 'reason')
  return done({ machine, from, to, reason: reason?.trim() || null })
}

/** The reply machine's state that follows from an addressee's best reply. */
export function replyState(form: Form): StateOf<'reply'> {
  if (form === 'none') return 'none'
  return isMoreThanAcknowledgement(form) ? 'answered' : 'acknowledged'
}
