import type { Day } from '#mandate/calendar.ts'
import type { Db } from '#platform/db.ts'
import { commitmentsOfCountry, type CommitmentsOfCountry } from '#mandate/commitments/summarise-for-country.ts'
import { dueOfCountry, type DueOfCountry } from '#mandate/due/list-due.ts'
import { summariseForCountry as summariseLaws, type LawsOfCountry } from '#mandate/laws/summarise-for-country.ts'
import { summariseForCountry, type RecommendationsOfCountry } from '#mandate/recommendations/summarise-for-country.ts'
import { resolutionsOfCountry, type ResolutionsOfCountry } from '#mandate/resolutions/summarise-for-country.ts'
import { summariseWork, type WorkOfCountry } from '#mandate/protection/summarise-for-country.ts'
import { visitsOfCountry, type VisitsOfCountry } from '#mandate/visits/summarise-for-country.ts'
import type { ListedLetter } from '../letters/listed-letter.ts'
import { listNewlyPublic } from '../letters/list-letters.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { readLetterCounts, readMedianDays, readOtherRecords } from '#mandate/statistics/letter-counts.ts'
import * as store from './store.server.ts'
import { summarise, type Summary } from './summarise.ts'

/** All that is released of the letters to a State, as of a day; null where no State has the code. */
export function findCountry(db: Db, code: string, asOf: Day): Promise<Country | null> {
  return whileUnchanged(db, `country ${code} ${asOf}`, () => read(db, code, asOf))
}

export interface Country {
  state: store.StateRow
  asOf: Day
  figures: Summary
  /** In each record of a mandate that does not work here. */
  others: { record: string; figures: Summary }[]
  /** `base`: letters whose days are known. */
  median: { days: number | null; base: number }
  /** Clocks that no answer has stopped: how many of each state, and each of them, the earliest due first. */
  clocks: Record<store.OpenClock['state'], number> & { open: store.OpenClock[] }
  latest: ListedLetter[]
  /** The first entries, those that count before the others, and how many there are of each record and kind. */
  record: { entries: store.RecordEntry[]; kinds: store.RecordCount[] }
  recommendations: RecommendationsOfCountry
  resolutions: ResolutionsOfCountry
  laws: LawsOfCountry
  work: WorkOfCountry
  visits: VisitsOfCountry
  commitments: CommitmentsOfCountry
  due: DueOfCountry
  changedOn: Day | null
}

async function read(db: Db, code: string, asOf: Day): Promise<Country | null> {
  const state = await store.readState(db, code)
  if (!state) return null
  const [
    counted,
    records,
    median,
    clocks,
    latest,
    entries,
    kinds,
    recommendations,
    resolutions,
    laws,
    work,
    visits,
    commitments,
    due,
    changedOn
  ] = await Promise.all([
    readLetterCounts(db, asOf, ['year', 'kind', 'reprisal'], { where: { addressee: [code] } }),
    readOtherRecords(db, asOf, ['year', 'kind', 'reprisal'], { addressee: [code] }),
    readMedianDays(db, asOf, { addressee: [code] }),
    store.readOpenClocks(db, state.number, asOf),
    listNewlyPublic(db, { state: code }, asOf, latestShown),
    store.readRecordEntries(db, code, entriesShown),
    store.countRecordEntries(db, code),
    summariseForCountry(db, code, asOf),
    resolutionsOfCountry(db, code),
    summariseLaws(db, code),
    summariseWork(db, code),
    visitsOfCountry(db, code, asOf),
    commitmentsOfCountry(db, code, asOf),
    dueOfCountry(db, code, asOf),
    store.readLastChange(db, code)
  ])
  const inState = (name: store.OpenClock['state']) => clocks.filter((clock) => clock.state === name).length
  const figures = summarise(counted)
  return {
    state,
    asOf,
    figures,
    others: records.map(({ record, counted: of }) => ({ record, figures: summarise(of) })),
    median,
    clocks: { waiting: inState('waiting'), paused: inState('paused'), overdue: figures.all.overdue, open: clocks },
    latest,
    record: { entries, kinds },
    recommendations,
    resolutions,
    laws,
    work,
    visits,
    commitments,
    due,
    changedOn
  }
}

/** Every entry of the historical record on a State, for a file; the page has the first. */
export function listRecordEntries(db: Db, code: string): Promise<store.RecordEntry[]> {
  return store.readRecordEntries(db, code, null)
}

const latestShown = 5
const entriesShown = 100
