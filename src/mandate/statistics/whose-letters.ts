import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { readLetterCounts } from './letter-counts.ts'
import { loadNames } from './names.ts'
import type { Query } from './query.ts'
import { countedRecords } from './where.ts'

/** Whose letters a figure counts, and what records of other mandates have beside it. */
export interface WhoseLetters {
  /** Names of mandates; none where nobody said who works here, and all letters are counted. */
  counted: string[]
  others: { mandate: string; name: string; letters: number; answered: number }[]
}

export const readWhoseLetters = (db: Db, query: Query, lang: string): Promise<WhoseLetters> =>
  whileUnchanged(db, `whose letters ${lang} ${JSON.stringify(query)}`, () => read(db, query, lang))

async function read(db: Db, query: Query, lang: string): Promise<WhoseLetters> {
  const { by, scope, years, from, to } = query
  const names = await loadNames(db, query.scheme, query.asOf, lang)
  const nameOf = (mandate: string) => names.mandates.get(mandate)?.name ?? mandate
  const records = countedRecords(query, names)
  if (records.length === 0 || query.where.record || by.includes('record'))
    return { counted: records.map(nameOf), others: [] }
  // Of persons, a sex says which of them are counted, not whose letters.
  const { sex: _, ...where } = query.where
  const counted = await readLetterCounts(db, query.asOf, ['record'], {
    where,
    scope,
    years,
    from,
    to,
    scheme: query.scheme
  })
  const others = counted.rowsOf(['record']).filter(({ keys: [mandate] }) => !records.includes(mandate!))
  return {
    counted: records.map(nameOf),
    others: others.map(({ keys: [mandate], letters, answered }) => ({
      mandate: mandate!,
      name: nameOf(mandate!),
      letters,
      answered
    }))
  }
}
