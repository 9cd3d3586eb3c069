import type { RecommendationRow } from './list-recommendations.ts'

/** Of 'UPR-5-AFG-12' 12; null of another slug. */
export const numberInUprInfo = (slug: string): string | null => /^UPR-\d+-[A-Z]{3}-(\d+)$/.exec(slug)?.[1] ?? null

/** A recommendation as UPR Info's database has it: once for each State that recommended it. */
export const uprRowsOf = (one: RecommendationRow): RecommendationRow[] => [
  one,
  ...(one.sourceRows ?? []).filter(({ slug }) => slug !== one.slug).map((row) => ({ ...one, ...row }))
]
