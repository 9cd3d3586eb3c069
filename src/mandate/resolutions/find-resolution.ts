import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import { allResolutions, type ListedResolution } from './list-resolutions.ts'
import { readRecords, type EntryRow, type InitiativeRow, type PointRow } from './read.server.ts'
import { knownBallots, type BallotKnown } from './resolution.ts'

export interface FoundResolution {
  one: ListedResolution
  /** What it was to change, of an amendment; null where that is not known. */
  amends: ListedResolution | null
  amendments: ListedResolution[]
  points: PointRow[]
  ballots: BallotKnown[]
  /** The newest first. */
  entries: EntryRow[]
  initiatives: InitiativeRow[]
}

/** All that is public of a resolution; null where none has the slug. */
export function findResolution(db: Db, slug: string): Promise<FoundResolution | null> {
  return whileUnchanged(db, `resolution ${slug}`, async () => {
    const all = await allResolutions(db)
    const one = all.find((other) => other.slug === slug)
    if (!one) return null
    const { points, votes, entries, initiatives } = await readRecords(db, [one.symbol])
    return {
      one,
      amends: all.find((other) => other.slug === one.amends) ?? null,
      amendments: all.filter(({ amends }) => amends === slug),
      points,
      ballots: knownBallots(one.tally, votes),
      entries,
      initiatives
    }
  })
}
