import { may } from '../permissions.ts'
import { findCountry } from '../publications/countries/find-country.ts'
import type { RecommendationsOfCountry } from '../recommendations/summarise-for-country.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'

/** What the paragraph of a submission to the Universal Periodic Review is made of: public matter of one country (A/HRC/34/52, paras. 47, 87 (d)). */
export interface UprFacts {
  state: string
  asOf: string
  recommendations: Pick<RecommendationsOfCountry, 'positions' | 'found'> & { total: number }
  letters: { sent: number; answered: number; overdue: number }
  laws: { total: number; restrictive: number }
  visits: number
  actions: number
  meetings: number
  invented: boolean
}

export async function readUprFacts(desk: PartnerDesk): Promise<Result<UprFacts>> {
  const { released, actor, mandate, state, today } = desk
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return refused('not-allowed')
  const country = await findCountry(released, state, today)
  if (!country) return refused('not-found')
  const { recommendations, figures, work, laws, visits } = country
  return done({
    state,
    asOf: today,
    recommendations: {
      total: recommendations.onDefenders,
      positions: recommendations.positions,
      found: recommendations.found
    },
    letters: { sent: figures.all.letters, answered: figures.all.answered, overdue: figures.all.overdue },
    visits: visits.total,
    laws: { total: laws.total, restrictive: laws.restrictive },
    actions: work.actions,
    meetings: work.total - work.actions,
    invented: figures.invented
  })
}
