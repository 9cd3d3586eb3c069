import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import {
  countRecommendations,
  listRecommendations,
  type Group,
  type RecommendationRow
} from './list-recommendations.ts'

/** What a country's page says of the recommendations to a State. */
export interface RecommendationsOfCountry {
  total: number
  onDefenders: number
  /** Of those on defenders, by what the State said. */
  positions: Group[]
  /** The newest of those on defenders. */
  newest: RecommendationRow[]
}

export async function summariseForCountry(db: Db, state: string, today: Day): Promise<RecommendationsOfCountry> {
  const all = await listRecommendations(db, { state }, today, { limit: 1 })
  if (all.total === 0) return { total: 0, onDefenders: 0, positions: [], newest: [] }
  const onDefenders = { state, defenders: true }
  const [page, positions] = await Promise.all([
    listRecommendations(db, onDefenders, today, { limit: shown }),
    countRecommendations(db, onDefenders, 'position', today)
  ])
  return { total: all.total, onDefenders: page.total, positions, newest: page.entries }
}

const shown = 3
