import type { Country } from '#mandate/publications/countries/find-country.ts'
import type { StateEntry } from '#mandate/reference/reference-lists.ts'
import type { Locale } from '#messages'

/** What every part of a country's page is given. */
export interface PartProps {
  country: Country
  states: ReadonlyMap<string, StateEntry>
  /** Names of treaties by their codes. */
  treaties: ReadonlyMap<string, string>
  /** Names of the mandates whose historical records have entries. */
  records: ReadonlyMap<string, string>
  lang: Locale
}
