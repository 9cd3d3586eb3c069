import type { Day } from '#mandate/calendar.ts'
import { fieldsInOrder, type ReleasedField } from '#mandate/communications/correction.ts'
import { replyFieldsInOrder, type ReplyField } from '#mandate/communications/reply-correction.ts'
import type { Db } from '#platform/db.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { countConditions, listConditions } from './conditions.server.ts'
import { listedLetter, type ListedLetter } from './listed-letter.ts'
import { searchOf, type LettersFilters } from './letters-query.ts'
import { writePlace, type Place } from './place.ts'
import {
  countByRecord,
  countLetterRows,
  readLastChange,
  readLastCorrections,
  readLetters,
  readNewlyCorrected,
  readNewlyPublic
} from './store.server.ts'

export interface LettersPage {
  letters: ListedLetter[]
  /** Where the neighbouring pages begin, as it stands in the address; null at the ends. */
  older: string | null
  newer: string | null
}

/** A page of released letters, newest first. */
export async function listLetters(
  db: Db,
  filters: LettersFilters,
  today: Day,
  { place = null, limit = 25 }: { place?: Place | null; limit?: number } = {}
): Promise<LettersPage> {
  const rows = await readLetters(db, listConditions(filters, await lists(db, 'en'), today), place, limit + 1)
  const more = rows.length > limit
  const backwards = place?.direction === 'newer'
  const shown = more ? (backwards ? rows.slice(1) : rows.slice(0, limit)) : rows
  const letters = shown.map((row) => listedLetter(row, today))
  const [first, last] = [letters[0], letters.at(-1)]
  return {
    letters,
    older: last && (backwards || more) ? writePlace(last) : null,
    newer: first && (backwards ? more : place !== null) ? writePlace(first) : null
  }
}

/** Letters, and the same counted once for each addressee; `changed` is the last day on which anything became public. */
export async function countLetters(
  db: Db,
  filters: LettersFilters,
  today: Day
): Promise<{ letters: number; addressed: number; changed: Day | null }> {
  return whileUnchanged(db, `letters ${today} ${searchOf(filters)}`, async () => {
    const counted = countLetterRows(db, countConditions(filters, await lists(db, 'en'), today))
    const changed = readLastChange(db)
    return { ...(await counted), changed: await changed }
  })
}

/** How many letters of each record fit the other filters; none where all are of mandates that work here. */
export async function countRecords(
  db: Db,
  filters: LettersFilters,
  today: Day,
  lang: string
): Promise<CountedRecord[]> {
  const { here, mandates } = await lists(db, lang)
  if (here.length === 0) return []
  const { record: _, ...others } = filters
  const counted = await whileUnchanged(db, `records ${today} ${searchOf(others)}`, async () =>
    countByRecord(db, countConditions({ ...others, record: 'any' }, await lists(db, 'en'), today))
  )
  return counted
    .filter(({ mandate }) => !here.includes(mandate))
    .map((one) => ({ ...one, name: mandates.get(one.mandate)?.name ?? one.mandate }))
}
export interface CountedRecord {
  mandate: string
  name: string
  letters: number
}

/** Every letter that fits, newest first, read a part at a time: for files of any size. */
export async function* eachLetter(db: Db, filters: LettersFilters, today: Day): AsyncGenerator<ListedLetter> {
  const conditions = listConditions(filters, await lists(db, 'en'), today)
  let place: Place | null = null
  for (;;) {
    const rows = await readLetters(db, conditions, place, part)
    for (const row of rows) yield listedLetter(row, today)
    const last = rows.at(-1)
    if (!last || rows.length < part) return
    place = { direction: 'older', sortDay: last.sort_day, id: last.id }
  }
}

/** The letters that became public last. */
export async function listNewlyPublic(
  db: Db,
  filters: LettersFilters,
  today: Day,
  limit = 50
): Promise<ListedLetter[]> {
  const rows = await readNewlyPublic(db, listConditions(filters, await lists(db, 'en'), today), limit)
  return rows.map((row) => listedLetter(row, today))
}

export interface NewsOfLetter {
  letter: ListedLetter
  /** When it became public, or it or a reply to it was corrected last. */
  on: Day
  /** What was corrected that day, of the letter and of replies to it; null where nothing was. */
  corrected: ReleasedField[] | null
  repliesCorrected: ReplyField[] | null
}

/** What feeds tell: letters as they became public or were corrected, the last first, each once. */
export async function listNews(db: Db, filters: LettersFilters, today: Day, limit = 50): Promise<NewsOfLetter[]> {
  const conditions = listConditions(filters, await lists(db, 'en'), today)
  const [fresh, mended] = await Promise.all([
    readNewlyPublic(db, conditions, limit),
    readNewlyCorrected(db, conditions, limit)
  ])
  const rows = [...new Map([...fresh, ...mended].map((row) => [row.id, row])).values()]
  const corrections = await readLastCorrections(
    db,
    rows.map(({ id }) => id)
  )
  return rows
    .map((row) => {
      const last = corrections.get(row.id)
      return {
        letter: listedLetter(row, today),
        on: last?.on ?? row.public_from,
        corrected: last?.fields.length ? fieldsInOrder(last.fields) : null,
        repliesCorrected: last?.replyFields.length ? replyFieldsInOrder(last.replyFields) : null
      }
    })
    .toSorted((a, b) => b.on.localeCompare(a.on) || (a.letter.id < b.letter.id ? -1 : 1))
    .slice(0, limit)
}

const part = 500
