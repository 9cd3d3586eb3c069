import { listCommitments } from '#mandate/commitments/list-commitments.ts'
import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { listResolutions } from '#mandate/resolutions/list-resolutions.ts'
import type { PageServerLoad } from './$types'

/** How much each register has: a register adds a line here and its words to the page. */
export const load: PageServerLoad = async ({ locals: { vigie } }) => {
  const db = vigie.db.public
  const today = vigie.today()
  const [recommendations, onDefenders, resolutions, commitments] = await Promise.all([
    listRecommendations(db, {}, today, { limit: 1 }),
    listRecommendations(db, { defenders: true }, today, { limit: 1 }),
    listResolutions(db, {}, { limit: 1 }),
    listCommitments(db, {}, today, { limit: 1 })
  ])
  return {
    registers: [
      { register: 'recommendations', count: recommendations.total, ofThem: onDefenders.total },
      { register: 'resolutions', count: resolutions.total, ofThem: resolutions.amendments },
      { register: 'commitments', count: commitments.total, ofThem: commitments.overdue }
    ]
  }
}
