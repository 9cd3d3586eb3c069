import type { Db } from '#platform/db.ts'
import { calendarYear, type Day } from '../calendar.ts'
import { isAssessed, type Standing } from './assessment.ts'
import { statusesOf } from './follow-up.ts'
import { traceOf, type Line, type Trace } from './line.ts'
import { findLine, readLines, type ListedLine } from './lines.store.server.ts'
import { listRecommendations, type RecommendationRow } from './list-recommendations.ts'

export type { ListedLine }
export interface ShownLine extends Line {
  trace: Trace<RecommendationRow & { standing: Standing }>
  /** How many times it was given in all; the trace has the newest of very many. */
  total: number
}

export const listLines = (db: Db): Promise<ListedLine[]> => readLines(db)

/** A line of advice with each time that it was given and what came of it; null where there is none such. */
export async function showLine(db: Db, slug: string, today: Day): Promise<ShownLine | null> {
  const line = await findLine(db, slug)
  if (!line) return null
  const { entries, total } = await listRecommendations(db, { line: slug }, today, { limit: most })
  const standings = await statusesOf(
    db,
    entries.map((one) => one.slug)
  )
  const given = entries.map((one) => ({ ...one, standing: standings.get(one.slug)! }))
  const assessed = new Set(given.filter(({ standing }) => isAssessed(standing)).map((one) => one.slug))
  return { ...line, trace: traceOf(given, assessed, calendarYear(today)), total }
}

const most = 100
