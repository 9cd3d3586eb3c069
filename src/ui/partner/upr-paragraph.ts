import { m } from '#messages'
import type { UprFacts } from '#mandate/partners/upr-facts.ts'
import { clauses, day, labelled, number } from '../format.ts'
import { positionWord } from '../recommendations/words.ts'
import { foundWords } from './words.ts'

/** What a submission to the Universal Periodic Review may say of defenders in a country, sentence by sentence, from its public record. */
export function uprSentences(
  facts: UprFacts,
  { state, mandate, address }: { state: string; mandate: string; address: string }
): string[] {
  const { recommendations, letters, visits, laws, actions, meetings } = facts
  const positions = clauses(
    recommendations.positions.map(({ key, count }) => labelled(positionWord(key), number(count)))
  )
  return [
    m.upr_lead({ state, mandate, day: day(facts.asOf) }),
    recommendations.total === 0
      ? m.upr_no_recommendations()
      : m.upr_recommendations({ n: number(recommendations.total), positions }),
    ...(recommendations.found.length === 0 ? [] : [m.upr_found({ found: foundWords(recommendations.found) })]),
    letters.sent === 0
      ? m.upr_no_letters()
      : m.upr_letters({
          sent: number(letters.sent),
          answered: number(letters.answered),
          overdue: number(letters.overdue)
        }),
    ...(visits === 0 ? [] : [m.upr_visits({ n: number(visits) })]),
    ...(laws.total === 0 ? [] : [m.upr_laws({ n: number(laws.total), restrictive: number(laws.restrictive) })]),
    ...(actions + meetings === 0 ? [] : [m.upr_work({ actions: number(actions), meetings: number(meetings) })]),
    m.upr_source({ address })
  ]
}
