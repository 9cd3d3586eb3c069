import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { lists, type Lists, type StateEntry } from '#mandate/reference/reference-lists.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { readLetterCounts, readOtherRecords, type LetterCounts } from '#mandate/statistics/letter-counts.ts'
import { readRegions, readStates, type CountryRow } from './store.server.ts'

/** Every State, written to or not, in the order of their names in the reader's language: never of merit. */
export async function listCountries(db: Db, lang: string, asOf: Day): Promise<readonly CountryLine[]> {
  const [{ states }, counts] = await Promise.all([lists(db, lang), countByState(db, asOf)])
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

/** The same without names, in no order. */
export const countByState = (db: Db, asOf: Day): Promise<CountryCounts[]> =>
  whileUnchanged(db, `countries ${asOf}`, async () => {
    const [states, counted, records] = await Promise.all([
      readStates(db),
      readLetterCounts(db, asOf, ['addressee']),
      readOtherRecords(db, asOf, ['addressee'])
    ])
    return states.map((state) => ({
      ...state,
      ...counted.at(['addressee'], [state.code]),
      others: records.map(({ record, counted: of }) => ({ record, ...of.at(['addressee'], [state.code]) }))
    }))
  })

// Names and counts are joined once for as long as both are kept.
const joined = new WeakMap<readonly CountryCounts[], WeakMap<Lists['states'], CountryLine[]>>()

/** The State of which this is the code, in upper or lower case, or one of its names in six languages. */
export async function codeOfState(db: Db, text: string): Promise<string | null> {
  // NOTE: made each time: it keeps what it was asked, and the public asks anything.
  return (await createResolver(db)).findState(text)
}

export async function listRegions(db: Db, lang: string): Promise<{ region: string; name: string }[]> {
  const regions = await whileUnchanged(db, 'regions', () => readRegions(db))
  return regions.map(({ region, names }) => ({ region, name: names[lang] ?? names.en ?? region }))
}

export type CountryLine = StateEntry & CountryCounts

/** Others: in each record of a mandate that does not work here. */
export type CountryCounts = CountryRow & LetterCounts & { others: ({ record: string } & LetterCounts)[] }
