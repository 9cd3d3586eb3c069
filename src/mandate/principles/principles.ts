import type { Day, Precision } from '../calendar.ts'
import { assessorOf, newestFirst, type AssessorKind } from '../recommendations/assessment.ts'

/** The seven principles of good protection (A/HRC/31/55); their words are the vocabulary `protection-principle`. */
export const principles = [
  '1-rights',
  '2-diversity',
  '3-gender',
  '4-holistic',
  '5-collective',
  '6-participation',
  '7-flexible'
] as const
export const metWords = ['met', 'in-part', 'not-met', 'not-known'] as const

export interface PrincipleFinding {
  slug: string
  /** What is held against it: one of the two. */
  instrument: string | null
  measure: string | null
  principle: string
  met: (typeof metWords)[number]
  byKind: AssessorKind
  /** Null where it chose to be called by its kind alone. */
  byName: string | null
  voice: string | null
  onDay: Day
  onPrecision: Precision
  evidence: string
  evidenceUrl: string | null
  lang: string
  invented: boolean
}

export interface HeldBy {
  byKind: AssessorKind
  byName: string | null
  /** How many of the seven it found met. */
  met: number
  /** Its newest word on each principle that it spoke of, in their order. */
  findings: Omit<PrincipleFinding, 'voice'>[]
}

/**
 * One mechanism or measure against the seven: each assessor by itself, none blended with another (para. 85 (d)). Of its words
 * of one day the one that comes first here is the newest.
 */
export function heldBy(findings: readonly PrincipleFinding[]): HeldBy[] {
  return [...Map.groupBy(newestFirst(findings), assessorOf)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, said]) => {
      const newest = [...Map.groupBy(said, ({ principle }) => principle).values()]
        .map(([first]) => first!)
        .toSorted((a, b) => a.principle.localeCompare(b.principle))
      const { byKind, byName } = newest[0]!
      const met = newest.filter((one) => one.met === 'met').length
      return { byKind, byName, met, findings: newest.map(({ voice: _voice, ...one }) => one) }
    })
}
