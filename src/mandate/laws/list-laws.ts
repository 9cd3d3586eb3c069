import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { effects, type Effect, type LawArticle, type LawLink, type StageReached } from './law.ts'
import { searchOf, writePlace, type LawFilters, type Place } from './laws-query.ts'
import {
  countByYear,
  countRows,
  readArticles,
  readBySlug,
  readLinks,
  readNextSteps,
  readRows,
  readStages,
  type LawRow,
  type NextStep
} from './read-laws.server.ts'

export type { LawRow }
export interface LawsPage {
  entries: LawRow[]
  total: number
  /** Where the next page begins, as it stands in the address; null at the end. */
  older: string | null
}

/** A page of the register: what moved last comes first. */
export async function listLaws(
  db: Db,
  filters: LawFilters,
  { place = null, limit = 25 }: { place?: Place | null; limit?: number } = {}
): Promise<LawsPage> {
  const [rows, total] = await Promise.all([readRows(db, filters, place, limit + 1), countLaws(db, filters)])
  const entries = rows.slice(0, limit)
  const last = rows.length > limit ? entries.at(-1) : undefined
  return { entries, total, older: last ? writePlace(placeOf(last)) : null }
}

/** How many laws, bills and the like are on record. */
export const countLaws = (db: Db, filters: LawFilters = {}): Promise<number> =>
  whileUnchanged(db, `laws ${searchOf(filters)}`, () => countRows(db, filters))

export interface LawsOfYear {
  year: number
  effects: Record<Effect, number>
  total: number
}

/** What the laws and bills do that fit, by the year in which they reached the stage at which they stand, in the order of time. */
export const countLawsByYear = (db: Db, filters: LawFilters): Promise<LawsOfYear[]> =>
  whileUnchanged(db, `laws by year ${searchOf(filters)}`, async () => {
    const none = Object.fromEntries(effects.map((effect) => [effect, 0])) as Record<Effect, number>
    const byYear = Map.groupBy(await countByYear(db, filters), ({ year }) => year)
    return [...byYear].map(([year, counts]) => ({
      year,
      effects: { ...none, ...Object.fromEntries(counts.map(({ effect, count }) => [effect, count])) },
      total: counts.reduce((sum, { count }) => sum + count, 0)
    }))
  })

/** Every one that fits, read a part at a time: for files of any size. */
export async function* eachLaw(db: Db, filters: LawFilters): AsyncGenerator<LawRow> {
  for (let place: Place | null = null; ;) {
    const rows: LawRow[] = await readRows(db, filters, place, part)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < part) return
    place = placeOf(last)
  }
}

export interface WholeLaw {
  law: LawRow
  stages: StageReached[]
  articles: LawArticle[]
  links: LawLink[]
  /** Expected and not reached, whether its day is past or not. */
  next: NextStep[]
}

/** Null where no law has the slug. */
export async function findLaw(db: Db, slug: string): Promise<WholeLaw | null> {
  const law = await readBySlug(db, slug)
  if (!law) return null
  const [stages, articles, links, next] = await Promise.all([
    readStages(db, slug),
    readArticles(db, slug),
    readLinks(db, slug),
    readNextSteps(db, slug)
  ])
  return { law, stages, articles, links, next }
}

const placeOf = ({ slug, last }: LawRow): Place => ({ day: last.onDay, slug })
const part = 500
