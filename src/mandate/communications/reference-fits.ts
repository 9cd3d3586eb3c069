import { type Day, type PartialDay } from '../calendar.ts'
import { error, type DomainError } from '../result.ts'
import type { AddresseeClass, Reference } from './communication.ts'

export interface BearsReference {
  sent: PartialDay
  addressees: readonly { class: AddresseeClass; state: string | null; probableState?: string | null }[]
}

/** Why a letter can't bear this reference: it names nobody to whom the letter is, or a year in which it got none. */
export const whyUnfit = (reference: Reference, letter: BearsReference, today: Day): DomainError[] => [
  ...ofAnother(reference, letter),
  ...ofAnotherYear(reference, letter, today)
]

function ofAnother({ slot }: Reference, { addressees }: BearsReference): DomainError[] {
  const slots = addressees.map(slotOf)
  // Of a State that nobody could tell, any may be right.
  if (slots.includes(null) || slots.includes(slot)) return []
  return [error('reference-of-another-addressee', 'reference', { value: slot, allowed: listed(slots as string[]) })]
}

const slotOf = (one: BearsReference['addressees'][number]): string | null =>
  one.class === 'state' ? (one.state ?? one.probableState ?? null) : 'OTH'

/** The registry counts a letter in the year in which it was sent, or the next one where it enters it late. */
function ofAnotherYear({ year }: Reference, { sent }: BearsReference, today: Day): DomainError[] {
  if (sent.on === null) return []
  const first = yearOf(sent.on)
  const fit = [first, first + 1].filter((one) => one <= Math.max(first, yearOf(today)))
  if (fit.includes(year)) return []
  return [
    error('reference-of-another-year', 'reference', {
      value: String(year),
      sent: String(first),
      allowed: listed(fit.map(String))
    })
  ]
}

const yearOf = (day: Day): number => Number(day.slice(0, 4))
const listed = (all: readonly string[]): string => [...new Set(all)].join(', ')
