import type { Db } from '#platform/db.ts'
import { lists, type Lists, type StateEntry } from '#mandate/reference/reference-lists.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { readCountries, readRegions } from './store.server.ts'

/** Every State, written to or not, in the order of their names in the reader's language: never of merit. */
export async function listCountries(db: Db, lang: string): Promise<readonly CountryLine[]> {
  const [{ states }, counts] = await Promise.all([
    lists(db, lang),
    whileUnchanged(db, 'countries', () => readCountries(db))
  ])
  const known = joined.get(counts)?.get(states)
  if (known) return known
  const byCode = new Map(counts.map((line) => [line.code, line]))
  const lines = [...states.values()].flatMap((state) => {
    const line = byCode.get(state.code)
    return line ? [{ ...state, ...line }] : []
  })
  if (!joined.has(counts)) joined.set(counts, new WeakMap())
  joined.get(counts)!.set(states, lines)
  return lines
}

// Names and counts are joined once for as long as both are kept.
const joined = new WeakMap<readonly CountryCounts[], WeakMap<Lists['states'], CountryLine[]>>()

export async function listRegions(db: Db, lang: string): Promise<{ region: string; name: string }[]> {
  const regions = await whileUnchanged(db, 'regions', () => readRegions(db))
  return regions.map(({ region, names }) => ({ region, name: names[lang] ?? names.en ?? region }))
}

export type CountryLine = StateEntry & CountryCounts

export interface CountryCounts {
  code: string
  m49: string | null
  latitude: number | null
  longitude: number | null
  region: string | null
  /** The grouping is no official one: other lists place this State elsewhere. */
  doubt: boolean
  letters: number
  /** Letters with at least one released reply that is more than an acknowledgement. */
  answered: number
  /** Letters that were acknowledged and no more, or whose reply asks for time or is being translated. */
  acknowledged: number
  /** Replies and reminders of the historical record that belong to no letter of it. */
  recordEntries: number
  invented: boolean
}
