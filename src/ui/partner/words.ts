import { label, m } from '#messages'
import type { Standing } from '#mandate/recommendations/assessment.ts'
import type { RecommendationsOfCountry } from '#mandate/recommendations/summarise-for-country.ts'
import { clauses, labelled, number, series } from '../format.ts'
import { isolated } from '../isolated.ts'
import { assessorWord, statusWord } from '../recommendations/words.ts'

export const partnerKindWord = (kind: string): string => label('partner_kind', kind) ?? kind

/** What it is: 'National human rights institution, status A'. */
export function partnerWhat({ kind, status }: { kind: string; status: string | null }): string {
  const what = partnerKindWord(kind)
  return status === null ? what : m.partner_with_status({ kind: what, status })
}

/** What it is and how it is called: 'National human rights institution, status A: its name'. */
export const partnerWord = (one: { kind: string; name: string; status: string | null }): string =>
  labelled(partnerWhat(one), isolated(one.name))

/** Over what is asked of those to whom it speaks. */
export const askedWord = (addressee: string): string => label('partner_asked', addressee) ?? addressee

/** How a recommendation stands, each assessor's newest word beside the others; that nobody assessed it is said. */
export function standingWords({ kinds }: Standing): string {
  const latest = kinds.flatMap((one) => one.latest)
  if (latest.length === 0) return statusWord('not-assessed')
  const saidBy = ({ byKind, byName }: (typeof latest)[number]) =>
    byName === null ? assessorWord(byKind) : isolated(byName)
  return clauses(latest.map((one) => labelled(saidBy(one), statusWord(one.status))))
}

/** What each kind of assessor found in a country, never added up. */
export const foundWords = (found: RecommendationsOfCountry['found']): string =>
  clauses(
    found.map(({ kind, counts }) =>
      labelled(
        assessorWord(kind),
        series(counts.map(({ status, count }) => labelled(statusWord(status), number(count))))
      )
    )
  )
