import type { Language } from '../languages.ts'
import type { Recommendation } from './recommendation.ts'

/** Advice that comes again, over the years and from one holder to the next (A/HRC/34/52, para. 2). */
export interface Line {
  slug: string
  /** What is asked each time, in our own short words. */
  texts: Partial<Record<Language, string>>
  invented: boolean
}

type Given = Pick<Recommendation, 'slug' | 'year' | 'onDay' | 'position'>
export interface Trace<R> {
  /** In the order of time: when it was first given, then each repeat. */
  given: R[]
  first: number | null
  last: number | null
  /** Whether a State said anything to any of them, or anybody found what came of one. */
  answered: boolean
  /** Since it was first given; null where it was answered, or not given yet. */
  yearsWithoutAnswer: number | null
}

/** What became of a line: the day that is known of the year goes before the name. */
export function traceOf<R extends Given>(given: readonly R[], assessed: ReadonlySet<string>, year: number): Trace<R> {
  const inTime = given.toSorted(
    (a, b) => a.year - b.year || (a.onDay ?? '').localeCompare(b.onDay ?? '') || a.slug.localeCompare(b.slug)
  )
  const first = inTime[0]?.year ?? null
  const answered = given.some(({ slug, position }) => position !== 'none' || assessed.has(slug))
  return {
    given: inTime,
    first,
    last: inTime.at(-1)?.year ?? null,
    answered,
    yearsWithoutAnswer: first === null || answered ? null : Math.max(0, year - first)
  }
}
