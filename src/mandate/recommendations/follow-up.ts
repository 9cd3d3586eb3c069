import type { Db } from '#platform/db.ts'
import { apart, type Indicator, type PlannedAction } from './action.ts'
import { standingOf, type Standing } from './assessment.ts'
import type { SaidPosition } from './recommendation.ts'
import { readActions, readAssessments, readIndicators, readPositions } from './follow-up.store.server.ts'

export interface FollowUp {
  /** State by State; null is what is of no State in particular. */
  standings: { state: string | null; standing: Standing }[]
  /** What the State said to it after it was made. */
  positions: SaidPosition[]
  /** Output: what was done, and what says so. */
  actions: PlannedAction[]
  done: Indicator[]
  /** Outcome: what changed. */
  changed: Indicator[]
}

/** All that stands to a recommendation; of one to all States what is of one of them, if it is named. */
export async function followUpOf(db: Db, slug: string, state: string | null = null): Promise<FollowUp> {
  const [assessments, actions, indicators, positions] = await Promise.all([
    readAssessments(db, [slug], state),
    readActions(db, slug, state),
    readIndicators(db, slug, state),
    readPositions(db, slug)
  ])
  const states = [...new Set(assessments.map((one) => one.state))]
  const standings = states.map((of) => ({
    state: of,
    standing: standingOf(assessments.filter((one) => one.state === of))
  }))
  return { standings, positions, actions, ...apart(indicators) }
}

/** How each of these recommendations stands. Of one to all States, for the State named; of all of them together else. */
export async function statusesOf(
  db: Db,
  slugs: readonly string[],
  state: string | null = null
): Promise<Map<string, Standing>> {
  const of = Map.groupBy(await readAssessments(db, slugs, state), ({ recommendation }) => recommendation)
  return new Map(slugs.map((slug) => [slug, standingOf(of.get(slug) ?? [])]))
}

/** How each of these recommendations to all States stands in each State of which anybody said something. */
export async function standingsByState(
  db: Db,
  slugs: readonly string[]
): Promise<ReadonlyMap<string, ReadonlyMap<string, Standing>>> {
  const assessments = await readAssessments(db, slugs)
  const bySlug = Map.groupBy(assessments, ({ recommendation }) => recommendation)
  return new Map(
    [...bySlug].map(([slug, all]) => {
      const byState = Map.groupBy(all, ({ state }) => state ?? '')
      return [slug, new Map([...byState].map(([state, of]) => [state, standingOf(of)]))]
    })
  )
}
