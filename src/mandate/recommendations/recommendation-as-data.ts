import type { RecommendationRow } from './list-recommendations.ts'
import { numberInUprInfo, uprRowsOf } from './source-rows.ts'

/** A recommendation for machines, in the list as by itself; `address` is its lasting page. */
export const recommendationAsData = (row: RecommendationRow, address: string) => {
  const { id: _id, slug, byStates, concernsDefenders, sourceRows: _rows, ...one } = row
  return {
    recommendation: slug,
    ...one,
    recommended_by: byStates,
    defenders: concernsDefenders,
    upr_info: uprRowsOf(row).flatMap(({ slug: its, byStates: recommended_by, position, action }) => {
      const number = numberInUprInfo(its)
      return number === null ? [] : [{ number, recommended_by, position, action }]
    }),
    address
  }
}
