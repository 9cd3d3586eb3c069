import type { RecommendationRow } from './list-recommendations.ts'

/** A recommendation for machines, in the list as by itself; `address` is its lasting page. */
export const recommendationAsData = (
  { id: _id, slug, byStates, concernsDefenders, ...one }: RecommendationRow,
  address: string
) => ({ recommendation: slug, ...one, recommended_by: byStates, defenders: concernsDefenders, address })
