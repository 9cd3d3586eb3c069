import { addDays, councilSession, lastPossibleDay, type Day, type PartialDay } from '../calendar.ts'
import { linesHolding, type PolicyLine } from './policy-line.ts'

export const publicationRules = ['session', 'days-after-sending', 'on-transmission', 'never'] as const
export type PublicationRule = (typeof publicationRules)[number]

export interface PublicationPolicy extends PolicyLine {
  /** Of letters, or * for every kind without a line of its own. */
  kind: string
  rule: PublicationRule
  /** With days-after-sending. */
  days: number | null
}

/**
 * The day from which a letter is public under the policy in force when it was sent; null for never, and
 * for a letter whose day is not known at all. A month or a year counts from its last day.
 *
 * 'session': with the joint communications report to the Human Rights Council that covers the letter,
 * from the first day of that session's month (A/HRC/34/52, para. 39).
 */
export function publicationDay(kind: string, sent: PartialDay, policies: readonly PublicationPolicy[]): Day | null {
  const day = lastPossibleDay(sent)
  const policy = day === null ? undefined : policyOn(day, kind, policies)
  if (day === null || policy === undefined) return null
  switch (policy.rule) {
    case 'session': {
      const { year, session } = councilSession(day)
      return `${year}-${sessionMonth[session]}-01`
    }
    case 'days-after-sending':
      return addDays(day, policy.days ?? 0)
    case 'on-transmission':
      return day
    case 'never':
      return null
  }
}

const sessionMonth = { march: '03', june: '06', september: '09' } as const

/** The line of the kind itself before that of every kind; of two, the newer. */
function policyOn(day: Day, kind: string, policies: readonly PublicationPolicy[]): PublicationPolicy | undefined {
  const holding = linesHolding(policies, day)
  return holding.find((line) => line.kind === kind) ?? holding.find((line) => line.kind === '*')
}
