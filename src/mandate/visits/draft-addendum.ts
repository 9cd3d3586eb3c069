import type { Db } from '#platform/db.ts'
import type { Standing } from '../recommendations/assessment.ts'
import { readRecommendationsOf, type VisitRecommendation } from './store.server.ts'
import { statusesOf } from '../recommendations/follow-up.ts'
import { reportOf, type Visit, type VisitEvent } from './visit.ts'

/** What the addendum after a follow-up workshop says (para. 42): every recommendation with what each says of it. */
export interface Addendum {
  /** The report whose recommendations are looked at; null while there is none. */
  report: VisitEvent | null
  recommendations: (VisitRecommendation & { standing: Standing })[]
  workshops: VisitEvent[]
  /** The addendum as it was submitted; null while it is a draft. */
  submitted: VisitEvent | null
  added: VisitRecommendation[]
}

/** Drafted from what is on record on the day, by whoever reads it. */
export async function draftAddendum(db: Db, visit: Visit): Promise<Addendum> {
  const report = reportOf(visit)
  const submitted = visit.events.findLast(({ step }) => step === 'addendum') ?? null
  const [given, added] = await Promise.all([
    report ? readRecommendationsOf(db, report.document!, visit.state) : [],
    submitted?.document ? readRecommendationsOf(db, submitted.document, visit.state) : []
  ])
  const standings = await statusesOf(
    db,
    given.map(({ slug }) => slug),
    visit.state
  )
  return {
    report,
    recommendations: given.map((one) => ({ ...one, standing: standings.get(one.slug)! })),
    workshops: visit.events.filter(({ step }) => step === 'workshop'),
    submitted,
    added
  }
}
