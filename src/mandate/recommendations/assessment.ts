import type { Day, Precision } from '../calendar.ts'

/** What was found of a recommendation. That nobody found anything yet is the absence of an assessment. */
export const statuses = [
  'not-implemented',
  'in-progress',
  'partially',
  'fully',
  'regressed',
  'no-longer-applicable'
] as const
export type Status = (typeof statuses)[number]
export const assessorKinds = ['state', 'nhri', 'civil-society', 'un', 'mandate'] as const
export type AssessorKind = (typeof assessorKinds)[number]
export const confidences = ['low', 'medium', 'high'] as const
export type Confidence = (typeof confidences)[number]

export interface Assessment {
  slug: string
  recommendation: string
  state: string | null
  status: Status
  byKind: AssessorKind
  /** Null where it chose to be called by its kind alone. */
  byName: string | null
  onDay: Day
  onPrecision: Exclude<Precision, 'unknown'>
  evidence: string
  evidenceUrl: string | null
  confidence: Confidence
  lang: string
  invented: boolean
}

export interface OfKind {
  kind: AssessorKind
  /** The newest of each assessor of this kind, newest first. */
  latest: Assessment[]
  /** What those assessors had found before, newest first. */
  earlier: Assessment[]
}

export interface Standing {
  /** In the order of `assessorKinds`, which ranks nobody; kinds that found nothing are left out. */
  kinds: OfKind[]
  /** Whether assessors who all hold to their newest word say different things. None is weighed against another. */
  disagree: boolean
}

/** How a recommendation to one State stands: each assessor's newest word side by side, never blended into one. */
export function standingOf(assessments: readonly Assessment[]): Standing {
  const kinds = assessorKinds.flatMap((kind): OfKind[] => {
    const newestFirst = assessments
      .filter(({ byKind }) => byKind === kind)
      .toSorted((a, b) => b.onDay.localeCompare(a.onDay) || a.slug.localeCompare(b.slug))
    const seen = new Set<string | null>()
    const isNewest = newestFirst.map(({ byName }) => !seen.has(byName) && seen.add(byName) !== undefined)
    const latest = newestFirst.filter((_, index) => isNewest[index])
    return latest.length === 0 ? [] : [{ kind, latest, earlier: newestFirst.filter((_, index) => !isNewest[index]) }]
  })
  return { kinds, disagree: new Set(kinds.flatMap(({ latest }) => latest.map(({ status }) => status))).size > 1 }
}
