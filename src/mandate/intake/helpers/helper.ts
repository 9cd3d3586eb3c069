import { daysBetween, type Day } from '../../calendar.ts'

/** With what somebody helps, in the order in which they are listed. */
export const needs = ['emergency', 'relocation', 'journalists', 'torture', 'women', 'other'] as const
export type Need = (typeof needs)[number]

export interface Helper {
  id: string
  name: string
  needs: Need[]
  /** Codes of the States in which they help; none: wherever somebody is. */
  states: string[]
  /** Codes of the languages in which they answer; none: not known. */
  languages: string[]
  address: string
  telephone: string | null
  checkedOn: Day | null
}

export interface Place {
  code: string
  name: string
  /** A text that must stand wherever the name stands. */
  footnote: string | null
}

export interface KeptHelper extends Helper {
  revision: number
  removedOn: Day | null
  changedOn: Day
  /** Who changed it last; `file` where nobody has since the list began. */
  by: string
}

/** At most this many stand on the list at once: whoever looks for help reads it on a slow line. */
export const mostHelpers = 100

/** A number that nobody has called within a year may be another's by now: it is not offered to be called. */
export const isChecked = (checkedOn: Day | null, today: Day): boolean =>
  checkedOn !== null && daysBetween(checkedOn, today) <= 365
