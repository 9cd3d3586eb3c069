import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { readLetterCounts } from './letter-counts.ts'
import type { Scope } from './query.ts'

/** A State of which others report incidents, beside the letters that the mandate sent about it. */
export interface ReportedState {
  state: string
  sources: number
  incidents: number
  letters: number
  /** Much is told elsewhere and little reaches the mandate: silence there is no safety (para. 37). */
  isLow: boolean
}

export interface LowReporting {
  from: number
  to: number
  states: ReportedState[]
  /** Nothing was loaded about these years: nothing can be said. */
  isEmpty: boolean
}

/**
 * States that several sources speak of and that few letters concern, in calendar years from `from` to `to`.
 * Low: at least two sources, no fewer incidents than the middle State of those, and fewer letters for each
 * incident than half of what the middle State has. Counted in letters; what is submitted and not taken up is not seen here.
 */
export async function lowReporting(
  db: Db,
  { scope, from, to, today }: { scope: Scope; from: number; to: number; today: Day }
): Promise<LowReporting> {
  const { rows } = await sql<Omit<ReportedState, 'isLow' | 'letters'>>`
    select state, count(distinct source) as sources, sum(incidents) as incidents
    from reference.source_count where year between ${from} and ${to} group by state order by state`.execute(db)
  const years = Array.from({ length: to - from + 1 }, (_, place) => String(from + place))
  const counted = await readLetterCounts(db, today, ['addressee'], { where: { year: years }, years: 'calendar', scope })
  const states = rows.map((row) => ({ ...row, letters: counted.at(['addressee'], [row.state]).letters }))
  return { from, to, states: judge(states), isEmpty: rows.length === 0 }
}

export function judge(rows: readonly Omit<ReportedState, 'isLow'>[]): ReportedState[] {
  const spokenOf = rows.filter(({ sources }) => sources >= 2)
  const incidents = middle(spokenOf.map((row) => row.incidents))
  const ratio = middle(spokenOf.map((row) => row.letters / Math.max(1, row.incidents)))
  return rows.map((row) => ({
    ...row,
    isLow:
      row.sources >= 2 &&
      row.incidents > 0 &&
      row.incidents >= incidents &&
      (row.letters === 0 || row.letters / row.incidents < ratio / 2)
  }))
}

function middle(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
}
