import type { Day } from '#mandate/calendar.ts'
import { isAssessed, type Standing } from '#mandate/recommendations/assessment.ts'
import { standingsByState } from '#mandate/recommendations/follow-up.ts'
import { measureOf, type Measure } from '#mandate/recommendations/measures.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { statesInRegion, statesInUnGroup } from '#mandate/reference/states-in.ts'
import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { AllStatesFilters } from './all-states-query.ts'
import type { Measured } from './measured.ts'
import { readMeasured } from './read-measured.ts'
import { readAsked, type Asked } from './store.server.ts'
import { readTookOn, type TookOn } from './took-on.ts'

/** The report whose seven recommendations to all States are followed (A/HRC/34/52, para. 85 (a)-(g)). */
const document = 'A/HRC/34/52'

export interface Cell {
  /** Assessors side by side, never blended; of none, nothing was assessed. */
  standing: Standing
  measured: readonly Measured[]
}
export interface AllStates {
  asked: (Asked & { measure: Measure | null })[]
  /** In the order of the States' names in the reader's language: it ranks nobody. A cell for each that is asked. */
  rows: { state: string; tookOn: TookOn; cells: Cell[] }[]
}

/** What the report asks of all States, of itself. */
export const askedOfAll = (db: Db): Promise<Asked[]> =>
  whileUnchanged(db, 'asked of all States', () => readAsked(db, document))

/** Each State against each of them: what was assessed, and what the registers have beside it. */
export async function showAllStates(db: Db, filters: AllStatesFilters, today: Day, lang: string): Promise<AllStates> {
  const [reference, every] = await Promise.all([lists(db, lang), askedOfAll(db)])
  const { standings, measured, tookOn } = await whileUnchanged(db, `all States ${today}`, () => read(db, every, today))
  const asked = every.filter(({ slug }) => filters.recommendation === undefined || slug === filters.recommendation)
  const { region, state, assessed } = filters
  const group = filters['un-group']
  const inRegion = region === undefined ? null : new Set(statesInRegion(reference, region, today))
  const inGroup = group === undefined ? null : new Set(statesInUnGroup(reference, group))
  const rows = [...reference.states.values()]
    .filter(({ code }) => state === undefined || code === state)
    .filter(({ number }) => inRegion?.has(number) !== false && inGroup?.has(number) !== false)
    .map(({ code }) => ({
      state: code,
      tookOn: tookOn.get(code) ?? nothing,
      cells: asked.map(({ slug, measuredBy }) => ({
        standing: standings.get(slug)?.get(code) ?? none,
        measured: measured.get(measuredBy as Measure)?.get(code) ?? []
      }))
    }))
    .filter(({ cells }) => assessed === undefined || assessed === cells.some(({ standing }) => isAssessed(standing)))
  return { asked: asked.map((one) => ({ ...one, measure: measureOf(one.measuredBy)?.code ?? null })), rows }
}

const none: Standing = { kinds: [], disagree: false }
const nothing: TookOn = { party: null, votes: [] }

async function read(db: Db, asked: readonly Asked[], today: Day) {
  const slugs = asked.map(({ slug }) => slug)
  const [standings, measured, tookOn] = await Promise.all([
    standingsByState(db, slugs),
    readMeasured(db, asked, today),
    readTookOn(db)
  ])
  return { standings, measured, tookOn }
}
