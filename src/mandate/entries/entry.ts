/**
 * How an entry of a register stands: decided by officers, or taken back by who brought it. Held is what was in its
 * register and is to be looked at for a name: somebody took hers back.
 */
export const entrySteps = {
  brought: ['let-through', 'declined', 'taken-back'],
  'let-through': ['withdrawn', 'held'],
  held: ['let-through', 'declined'],
  declined: ['let-through'],
  'taken-back': [],
  withdrawn: ['let-through']
} as const satisfies Record<string, readonly string[]>

export type EntryState = keyof typeof entrySteps
/** What is decided on a desk. */
export const decisions = ['let-through', 'declined', 'taken-back', 'withdrawn'] as const
export type Decision = (typeof decisions)[number]

/** Those in which an officer is to look at it. */
export const waiting = ['brought', 'held'] as const satisfies readonly EntryState[]
export const isWaiting = (stands: EntryState): boolean => (waiting as readonly EntryState[]).includes(stands)

/** Whether another may say it anew: it waits no more and stands in no register. */
export const mayComeAnew = (stands: EntryState): boolean => !isWaiting(stands) && stands !== 'let-through'

export const mayBecome = (stands: EntryState, decision: Exclude<EntryState, 'brought'>): boolean =>
  (entrySteps[stands] as readonly string[]).includes(decision)

/** What was brought, as it is kept. */
export interface Entry<Body = Record<string, unknown>> {
  id: string
  mandate: string
  kind: string
  state: string | null
  subject: string | null
  body: Body
  broughtBy: string
  broughtAs: 'officer' | 'partner'
  broughtOn: string
  stands: EntryState
  /** Whether it was ever declined, or taken out of its register. */
  wasRefused: boolean
  decidedBy: string | null
  decidedOn: string | null
  reason: string | null
  /** How many decisions were taken on it; the next has the number that follows. */
  decisions: number
}

/**
 * In whose name an entry stands when it is to be let through, so that somebody else has to do it. What stands in a public
 * document tells nothing new: it is in nobody's name, until a colleague said no to it.
 */
export const proposerOf = (
  { broughtBy, broughtAs, wasRefused }: Pick<Entry, 'broughtBy' | 'broughtAs' | 'wasRefused'>,
  isPublicAlready: boolean
): string => (broughtAs === 'officer' && isPublicAlready && !wasRefused ? 'a public document' : broughtBy)
