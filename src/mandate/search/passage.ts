import type { Day, Precision } from '#mandate/calendar.ts'
import type { Language } from '#mandate/languages.ts'

export type Lang = Language

/** A piece of released text that can be found: a letter, a reply, a part of a long one. */
export interface Passage {
  /** The record that it belongs to (a UUID): all its passages are replaced and removed together. */
  source: string
  /** Which of the source's passages; the same name again replaces it. */
  part: string
  /** A room's word in the singular: letter, reply, visit... It is a facet and has a message `search_kind_<kind>`. */
  kind: string
  /** The slug of its public address. */
  subject: string
  title: string
  text: string
  /** The language that the text is in; null is guessed by script. */
  lang: Lang | null
  /** Newest first is by this day. */
  day: Day
  /** How exactly that is known; to the day when left out. */
  precision?: Precision
  /** For the facet; null where the year is not known. */
  year: number | null
  /** ISO codes of the States that it is about; only those that are sure. */
  states: string[]
  /** Codes of mandates. */
  mandates: string[]
  /** Further filters as 'name=value', such as 'theme=land'. Names of facets are taken. */
  keys?: string[]
  /** True for invented data, which says so wherever it is shown. */
  invented?: boolean
}
