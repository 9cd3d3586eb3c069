import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { calendarYear } from '../calendar.ts'
import { pageBehind } from '../page-behind.ts'
import { readAll, readRecords, type InitiativeRow } from './read.server.ts'
import { knownBallots, resolutionOf, type BallotKnown, type Resolution } from './resolution.ts'
import { fits, type ResolutionFilters } from './resolutions-query.ts'

export interface ListedResolution extends Resolution {
  /** Of an amendment, the slug of what it was to change, where that is known. */
  amends: string | null
  amendments: number
}

export interface ResolutionsPage {
  entries: ListedResolution[]
  total: number
  /** Amendments that fit too and stand elsewhere: under what they were to change. */
  amendments: number
  /** Of all that fit, page or not, in the order of time. */
  years: { year: number; count: number }[]
  /** Behind which the next page begins; null at the end. */
  older: string | null
}

/** Every one, amendments too, the newest first. */
export const allResolutions = (db: Db): Promise<ListedResolution[]> =>
  whileUnchanged(db, 'resolutions', async () => {
    const all = await readAll(db)
    const amended = new Map(
      all.filter(({ kind }) => kind === 'amendment').map((one) => [one.slug, resolutionOf(one, all)?.slug ?? null])
    )
    const counts = Map.groupBy(amended.values(), (slug) => slug)
    return all.map((one) => ({
      ...one,
      amends: amended.get(one.slug) ?? null,
      amendments: counts.get(one.slug)?.length ?? 0
    }))
  })

/** All that fit, the newest first. */
export const listAll = async (db: Db, filters: ResolutionFilters): Promise<ListedResolution[]> =>
  (await allResolutions(db)).filter((one) => fits(one, filters))

/** A text with who cast which vote, as far as it is known, and with the initiatives that answer it. */
export interface ListedWithRecords extends ListedResolution {
  known: {
    ballots: BallotKnown[]
    /** What answers it, the newest first. */
    initiatives: InitiativeRow[]
  }
}

/** All that fit. */
export async function listAllWithRecords(db: Db, filters: ResolutionFilters): Promise<ListedWithRecords[]> {
  const all = await listAll(db, filters)
  const { votes, initiatives } = await readRecords(
    db,
    all.map(({ symbol }) => symbol)
  )
  const votesOf = Map.groupBy(votes, ({ symbol }) => symbol)
  const initiativesOf = Map.groupBy(initiatives, ({ symbol }) => symbol)
  return all.map((one) => ({
    ...one,
    known: {
      ballots: knownBallots(one.tally, votesOf.get(one.symbol) ?? []),
      initiatives: initiativesOf.get(one.symbol) ?? []
    }
  }))
}

export async function listResolutions(
  db: Db,
  filters: ResolutionFilters,
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {}
): Promise<ResolutionsPage> {
  const all = await listAll(db, filters)
  const page = pageBehind(all, { after, limit }, ({ slug }) => slug)
  const amendments = filters.kind === undefined ? await listAll(db, { ...filters, kind: 'amendment' }) : []
  const years = Map.groupBy(
    all.filter(({ adoptedOn }) => adoptedOn !== null),
    ({ adoptedOn }) => calendarYear(adoptedOn!)
  )
  return {
    ...page,
    total: all.length,
    amendments: amendments.length,
    years: [...years].map(([year, { length: count }]) => ({ year, count })).toSorted((a, b) => a.year - b.year)
  }
}
