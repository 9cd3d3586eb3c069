import { may } from '../permissions.ts'
import {
  eachRecommendation,
  listRecommendations,
  type RecommendationRow,
  type RecommendationsPage
} from '../recommendations/list-recommendations.ts'
import type { Place, RecommendationFilters } from '../recommendations/recommendations-query.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'

const isLetIn = ({ actor, mandate, state }: PartnerDesk) => may(actor, 'read-as-partner', { mandate, sentTo: [state] })

/** A page of what its country was recommended: of no other, whatever the address says. */
export async function listCountry(
  desk: PartnerDesk,
  filters: Pick<RecommendationFilters, 'defenders'>,
  place: Place | null
): Promise<Result<RecommendationsPage>> {
  if (!isLetIn(desk)) return refused('not-allowed')
  return done(await listRecommendations(desk.released, { ...filters, state: desk.state }, desk.today, { place }))
}

/** All of it, for a file. */
export function takeCountry(desk: PartnerDesk): Result<AsyncGenerator<RecommendationRow>> {
  if (!isLetIn(desk)) return refused('not-allowed')
  return done(eachRecommendation(desk.released, { state: desk.state }, desk.today))
}
