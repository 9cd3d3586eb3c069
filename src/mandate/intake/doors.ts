import type { ConsentLine } from './consents-of.ts'
import type { ConsentDoor } from './payloads.ts'

export const namedAs = ['full', 'initials', 'withheld'] as const
export type NamedAs = (typeof namedAs)[number]

export const reasonsToWithhold = [
  'unanswered',
  'said-no',
  'cannot-ask',
  'taken-back',
  'perhaps-taken-back',
  'not-taken-up',
  'not-to-state',
  'minor',
  'as-withheld'
] as const
export type ReasonToWithhold = (typeof reasonsToWithhold)[number]

/** How a person passes a door; `withheld` with every reason why. */
export interface Passage {
  as: NamedAs
  may: boolean
  why: ReasonToWithhold[]
}

/**
 * Whether a person may be named at a door, by what was answered of her: the one rule. A yes that nobody took back, and of
 * several answers the strictest. Who may not be in the case at all passes nowhere. A State reads what is public, so that
 * who is not to be named to it is not named there; and nobody under 18 is.
 */
export function mayPass(lines: readonly ConsentLine[], isMinor: boolean, door: ConsentDoor): Passage {
  const at = lines.filter((line) => line.door === door)
  const why: ReasonToWithhold[] = at.length === 0 ? ['unanswered'] : at.flatMap(againstOf)
  if (door !== 'take-up' && isRefused(lines, 'take-up')) why.push('not-taken-up')
  if (door !== 'public') return passage('full', why)
  if (isRefused(lines, 'state')) why.push('not-to-state')
  if (isMinor) why.push('minor')
  const as = strictest(at.map((line) => line.as ?? 'withheld'))
  if (as === 'withheld' && why.length === 0) why.push('as-withheld')
  return passage(as, why)
}

/** What the public reads of a person of a letter; null where it reads nothing. The twin in SQL is in project-released.server.ts. */
export function nameInPublic({ name, publicForm }: { name: string; publicForm: string }): string | null {
  if (publicForm === 'full') return name
  if (publicForm !== 'initials') return null
  return name
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0]}.`)
    .join(' ')
}

const passage = (as: NamedAs, why: ReasonToWithhold[]): Passage =>
  why.length === 0 ? { as, may: as !== 'withheld', why } : { as: 'withheld', may: false, why: [...new Set(why)] }

function againstOf({ given, takenBack }: ConsentLine): ReasonToWithhold[] {
  if (given === 'no') return ['said-no']
  if (given === 'cannot-ask') return ['cannot-ask']
  return takenBack ? [takenBack.sure ? 'taken-back' : 'perhaps-taken-back'] : []
}

/** Said so, or taken back: what was not answered, or can't be, refuses nothing beyond its own door. */
const isRefused = (lines: readonly ConsentLine[], door: ConsentDoor): boolean =>
  lines.some((line) => line.door === door && (line.given === 'no' || line.takenBack !== null))

const strictest = (forms: readonly NamedAs[]): NamedAs => namedAs.findLast((form) => forms.includes(form)) ?? 'withheld'
