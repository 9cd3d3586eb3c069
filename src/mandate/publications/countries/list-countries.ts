import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { lists, type Lists, type StateEntry } from '#mandate/reference/reference-lists.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { noLetters, readLetterCounts, readOtherRecords, type LetterCounts } from '#mandate/statistics/letter-counts.ts'
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
    const [states, counted, records, { here }] = await Promise.all([
      readStates(db),
      readLetterCounts(db, asOf, ['addressee']),
      readOtherRecords(db, asOf, ['addressee']),
      lists(db, 'en')
    ])
    const isElsewhere = (record: string) => here.length > 0 && !here.includes(record)
    const entered = states.flatMap(({ entries }) => Object.keys(entries)).filter(isElsewhere)
    // A record may have entries and no letter.
    const others = new Set([...records.map(({ record }) => record), ...entered])
    const lettersOf = new Map(records.map(({ record, counted: of }) => [record, of]))
    return states.map(({ entries, ...state }) => ({
      ...state,
      ...counted.at(['addressee'], [state.code]),
      recordEntries: Object.entries(entries).reduce((sum, [record, n]) => (isElsewhere(record) ? sum : sum + n), 0),
      others: [...others].map((record) => ({
        record,
        ...(lettersOf.get(record)?.at(['addressee'], [state.code]) ?? noLetters),
        recordEntries: entries[record] ?? 0
      }))
    }))
  })

// Names and counts are joined once for as long as both are kept.
const joined = new WeakMap<readonly CountryCounts[], WeakMap<Lists['states'], CountryLine[]>>()

/** The State of which this is the code, in upper or lower case, or one of its names in six languages. */
export async function codeOfState(db: Db, text: string): Promise<string | null> {
  // NOTE: made each time: it keeps what it was asked, and the public asks anything.
  return (await createResolver(db)).findState(text)
}

/** Codes of States with a name, in any of six languages, that the text may have meant. */
export async function statesNear(db: Db, text: string): Promise<string[]> {
  const { suggestStates, findState } = await createResolver(db)
  return [...new Set(suggestStates(text).flatMap((name) => findState(name) ?? []))]
}

export async function listRegions(db: Db, lang: string): Promise<{ region: string; name: string }[]> {
  const regions = await whileUnchanged(db, 'regions', () => readRegions(db))
  return regions.map(({ region, names }) => ({ region, name: names[lang] ?? names.en ?? region }))
}

export type CountryLine = StateEntry & CountryCounts

/** Others: in each record of a mandate that does not work here. */
export type CountryCounts = Omit<CountryRow, 'entries'> &
  LetterCounts &
  RecordEntries & { others: ({ record: string } & LetterCounts & RecordEntries)[] }

interface RecordEntries {
  /** Replies and reminders of the historical record that belong to no letter of it. */
  recordEntries: number
}
