import type { Ballot } from '#mandate/resolutions/resolution.ts'
import { partyTo } from '#mandate/reference/treaties.ts'
import { readTreaties } from '#mandate/reference/treaties.server.ts'
import type { Db } from '#platform/db.ts'
import { countBallots } from './store.server.ts'

/** What a State took on of its own: beside it what is assessed is read (A/HRC/34/52, para. 4). */
export interface TookOn {
  /** To how many treaties it is a party, of how many of which anything is said; null where nothing is. */
  party: { n: number; of: number } | null
  /** Its votes on resolutions, as far as they are known. */
  votes: { ballot: Ballot; count: number }[]
}

export async function readTookOn(db: Db): Promise<ReadonlyMap<string, TookOn>> {
  const [treaties, ballots] = await Promise.all([readTreaties(db, null), countBallots(db)])
  const said = Map.groupBy(treaties, ({ state }) => state)
  const votes = Map.groupBy(ballots, ({ state }) => state)
  return new Map(
    [...new Set([...said.keys(), ...votes.keys()])].map((state) => {
      const party = partyTo(said.get(state) ?? [])
      return [
        state,
        {
          party: party && { n: party.treaties.length, of: party.of },
          votes: (votes.get(state) ?? []).map(({ ballot, count }) => ({ ballot, count }))
        }
      ]
    })
  )
}
