import type { Context } from '#context'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'

/** What an import of recommendations took in is found by its words. */
export const indexRecommendationsJob = ({ db }: Context): Promise<void> => indexRecommendations(db.jobs)
