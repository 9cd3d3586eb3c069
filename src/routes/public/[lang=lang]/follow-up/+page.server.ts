import { listCommitments } from '#mandate/commitments/list-commitments.ts'
import { listDue } from '#mandate/due/list-due.ts'
import { countLaws } from '#mandate/laws/list-laws.ts'
import { readProtection } from '#mandate/laws/protection/read-protection.ts'
import { allWork } from '#mandate/protection/list-work.ts'
import { listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { listResolutions } from '#mandate/resolutions/list-resolutions.ts'
import { countVisits } from '#mandate/visits/list-visits.ts'
import type { PageServerLoad } from './$types'

/** How much each register has: a register adds a line here and its words to the page. */
export const load: PageServerLoad = async ({ locals: { vigie } }) => {
  const db = vigie.db.public
  const today = vigie.today()
  const one = { limit: 1 }
  const [recommendations, onDefenders, visits, laws, restrictive, protection, work, resolutions, commitments, due] =
    await Promise.all([
      listRecommendations(db, {}, today, one),
      listRecommendations(db, { defenders: true }, today, one),
      countVisits(db, {}, today),
      countLaws(db),
      countLaws(db, { effect: 'restrictive' }),
      readProtection(db),
      allWork(db, {}),
      listResolutions(db, {}, one),
      listCommitments(db, {}, today, one),
      listDue(db, {}, today, one)
    ])
  return {
    registers: [
      { register: 'recommendations', count: recommendations.total, ofThem: onDefenders.total },
      { register: 'visits', count: visits.all, ofThem: visits.waiting },
      { register: 'laws', count: laws, ofThem: restrictive },
      { register: 'protection', count: protection.guidelines.length + protection.mechanisms.length, ofThem: 0 },
      { register: 'protective-work', count: work.length, ofThem: work.filter(({ kind }) => kind === 'action').length },
      { register: 'resolutions', count: resolutions.total, ofThem: resolutions.amendments },
      { register: 'commitments', count: commitments.total, ofThem: commitments.overdue },
      { register: 'calendar', count: due.counts.coming, ofThem: due.open!.overdue }
    ]
  }
}
