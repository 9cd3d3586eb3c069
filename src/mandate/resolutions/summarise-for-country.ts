import type { Db } from '#platform/db.ts'
import { allResolutions, type ListedResolution } from './list-resolutions.ts'
import { readOfState, type EntryRow } from './read.server.ts'
import type { Ballot } from './resolution.ts'
import { fits } from './resolutions-query.ts'

/** What a country's page says of resolutions and its State. */
export interface ResolutionsOfCountry {
  /** Votes that are known, those on the newest resolutions first. */
  votes: { slug: string; symbol: string; ballot: Ballot }[]
  /** How many resolutions, and how many amendments, it sponsored. */
  sponsored: { resolutions: number; amendments: number }
  /** What it did about points, as it was found. */
  entries: number
  latest: (EntryRow & { resolution: string }) | null
  /** All that the list has of it: texts, and amendments apart. */
  total: number
  texts: number
  amendments: number
}

export async function resolutionsOfCountry(db: Db, state: string): Promise<ResolutionsOfCountry> {
  const [all, { votes, entries }] = await Promise.all([allResolutions(db), readOfState(db, state)])
  const bySymbol = new Map(all.map((one) => [one.symbol, one]))
  const sponsored = all.filter(({ sponsors }) => sponsors.includes(state))
  const sponsoredAmendments = sponsored.filter(({ kind }) => kind === 'amendment').length
  const ballots = new Map(votes.map(({ symbol, vote }) => [symbol, vote]))
  const [latest] = entries
  const texts = all.filter((one) => fits(one, { state })).length
  const amendments = all.filter((one) => fits(one, { state, kind: 'amendment' })).length
  return {
    votes: all.flatMap(({ slug, symbol }: ListedResolution) => {
      const ballot = ballots.get(symbol)
      return ballot ? [{ slug, symbol, ballot }] : []
    }),
    sponsored: { resolutions: sponsored.length - sponsoredAmendments, amendments: sponsoredAmendments },
    entries: entries.length,
    latest: latest ? { ...latest, resolution: bySymbol.get(latest.symbol)?.slug ?? '' } : null,
    total: texts + amendments,
    texts,
    amendments
  }
}
