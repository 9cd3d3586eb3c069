import type { Day, Precision } from '../../calendar.ts'
import type { Language } from '../../languages.ts'

export const instrumentKinds = ['guidelines', 'mechanism'] as const
export const planSubjects = ['business', 'human-rights', 'other'] as const
export const planSections = ['yes', 'no', 'draft'] as const
export const assessments = ['progress', 'setback', 'same'] as const
/** So many States the study of 2006 spoke of (A/HRC/34/52, para. 17). */
export const statesOfStudy = 118

export interface Account {
  slug: string
  year: number
  /** In the smallest unit of its currency. */
  budget: string | null
  currency: string | null
  staff: number | null
  coverage: string | null
  difficulties: string | null
  participation: string | null
  lang: string
  source: string
  url: string | null
  invented: boolean
}
export interface View {
  slug: string
  year: number
  group: string | null
  text: string
  lang: string
  invented: boolean
}
export interface Instrument {
  slug: string
  kind: (typeof instrumentKinds)[number]
  state: string | null
  body: string | null
  since: { onDay: Day; onPrecision: Precision } | null
  texts: Partial<Record<Language, string>>
  source: string
  url: string | null
  invented: boolean
  /** The newest first. */
  accounts: Account[]
  views: View[]
}

/** A measure without a word of the part that defenders have in it is flagged (para. 28). */
export const lacksParticipation = ({ accounts }: Pick<Instrument, 'accounts'>): boolean =>
  !accounts.some(({ participation }) => participation !== null)

/** Those whose section on defenders is as these have it, in the order in which it is always asked. */
export const plansBySection = <P extends { section: (typeof planSections)[number] }>(plans: readonly P[]) =>
  planSections
    .map((section) => ({ section, plans: plans.filter((one) => one.section === section) }))
    .filter((one) => one.plans.length > 0)
