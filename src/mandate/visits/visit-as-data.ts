import { textIn } from '../recommendations/recommendation.ts'
import type { Language } from '../languages.ts'
import type { Addendum } from './draft-addendum.ts'
import type { ListedVisit } from './list-visits.ts'
import type { VisitRecommendation } from './store.server.ts'
import { daysWithoutAnswer } from './waiting.ts'

/** A visit of the list for machines; `note` is what is said wherever its State is named, `address` its lasting page. */
export const listedAsData = ({ slug, asOf, wait, ...visit }: ListedVisit, note: string | null, address: string) => ({
  visit: slug,
  ...visit,
  state_note: note,
  known_as_of: asOf,
  days_without_answer: daysWithoutAnswer(wait),
  address
})

/** What was recommended after it, by its report and its addendum, with what each assessor says of it: none is blended. */
export function recommendedAsData({ report, recommendations, submitted, added }: Addendum, language: Language) {
  const said = ({ slug, paragraph, ...one }: VisitRecommendation, document: string | null | undefined) => {
    const { text, lang } = textIn(one, language)
    return { recommendation: slug, document: document ?? null, paragraph, text, language: lang }
  }
  return [
    ...recommendations.map(({ standing, ...one }) => ({ ...said(one, report?.document), standing })),
    ...added.map((one) => ({ ...said(one, submitted?.document), standing: null }))
  ]
}
