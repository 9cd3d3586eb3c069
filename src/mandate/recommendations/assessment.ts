import type { Day, Precision } from '../calendar.ts'
import type { PartnerKind } from '../entries/partner-kinds.ts'

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
export const assessorKinds = [
  'state',
  'nhri',
  'national-mechanism',
  'parliament',
  'civil-society',
  'un',
  'mandate'
] as const
export type AssessorKind = (typeof assessorKinds)[number]
/** As which of them each kind of partner speaks. */
export const assessorOfPartner: Readonly<Record<PartnerKind, AssessorKind>> = {
  nhri: 'nhri',
  ngo: 'civil-society',
  'field-office': 'un',
  parliament: 'parliament',
  'national-mechanism': 'national-mechanism'
}
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

/** As it is kept: of one without a name, whose word it is without saying who that is; null where it stands alone. */
export interface VoicedAssessment extends Assessment {
  voice: string | null
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

/**
 * How a recommendation to one State stands: each assessor's newest word side by side, never blended into one; of its words of
 * one day, the one that comes first here. Two without a name are two. Whose older word is whose is told to nobody, nor which
 * of two assessors came before the other: of one day they stand by names that chance gave. Its twins in SQL are
 * `latestWords` and `disputed` (conditions.server.ts).
 */
export function standingOf(assessments: readonly VoicedAssessment[]): Standing {
  const kinds = assessorKinds.flatMap((kind): OfKind[] => {
    const ofKind = assessments.filter(({ byKind }) => byKind === kind)
    const newest = new Set([...Map.groupBy(newestFirst(ofKind), assessorOf).values()].map(([first]) => first!))
    const shown = ofKind.toSorted((a, b) => b.onDay.localeCompare(a.onDay) || a.slug.localeCompare(b.slug))
    const latest = shown.filter((one) => newest.has(one)).map(unvoiced)
    const earlier = shown.filter((one) => !newest.has(one)).map(unvoiced)
    return latest.length === 0 ? [] : [{ kind, latest, earlier }]
  })
  return { kinds, disagree: new Set(kinds.flatMap(({ latest }) => latest.map(({ status }) => status))).size > 1 }
}

/** Whether anybody found anything. */
export const isAssessed = ({ kinds }: Pick<Standing, 'kinds'>): boolean => kinds.length > 0

/** Whether it is one voice of several that no name tells apart. A State is one, named or not. */
export const isUnnamed = ({ byKind, byName }: { byKind: string; byName: string | null }): boolean =>
  byName === null && byKind !== 'state'

/** The same for the same assessor alone: of two without a name, what was kept of whose word it is tells. */
export const assessorOf = (one: Pick<VoicedAssessment, 'slug' | 'byKind' | 'byName' | 'voice'>): string =>
  isUnnamed(one) ? `${one.byKind} ${one.voice ?? one.slug}` : `${one.byKind} named ${one.byName ?? ''}`

/** By their days; those of one day as they are given, the last that was brought first. */
export const newestFirst = <Word extends { onDay: Day }>(words: readonly Word[]): Word[] =>
  words.toSorted((a, b) => b.onDay.localeCompare(a.onDay))

const unvoiced = ({ voice: _voice, ...one }: VoicedAssessment): Assessment => one
