import { sql, type RawBuilder } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { AssessorKind } from './assessment.ts'
import { all, latestWords, type Condition } from './conditions.server.ts'
import type { MatrixCell, MatrixColumns } from './matrix.ts'

/** Of recommendations to one State: how many of each column, and in all. */
export async function readMatrix(
  db: Db,
  conditions: readonly Condition[],
  columns: MatrixColumns,
  byKind: AssessorKind | undefined
): Promise<{ cells: MatrixCell[]; totals: { state: string; count: number }[] }> {
  const toState = all([sql<boolean>`r.state is not null`, ...conditions])
  const [{ rows: cells }, { rows: totals }] = await Promise.all([
    sql<MatrixCell>`${cellsOf[columns](toState, byKind)}`.execute(db),
    sql<{ state: string; count: number }>`
      select r.state, count(*)::int as count from released.recommendation r where ${toState} group by 1`.execute(db)
  ])
  return { cells, totals }
}

type Cells = (where: Condition, byKind: AssessorKind | undefined) => RawBuilder<unknown>
const each =
  (column: string): Cells =>
  (where) =>
    sql`
    select r.state, key, count(*)::int as count from released.recommendation r cross join unnest(r.${sql.ref(column)}) as key
    where ${where} group by 1, 2`
const cellsOf: Record<MatrixColumns, Cells> = {
  issue: each('issues'),
  theme: each('themes'),
  position: (where) => sql`
    select r.state, r.position as key, count(*)::int as count from released.recommendation r where ${where} group by 1, 2`,
  // Of assessors who disagree each is counted where it stands.
  status: (where, byKind) => sql`
    select r.state, a.status as key, count(distinct r.id)::int as count
    from released.recommendation r join ${latestWords(byKind)} a on a.recommendation = r.slug where ${where} group by 1, 2
    union all
    select r.state, 'not-assessed', count(*)::int from released.recommendation r
    where ${where} and r.slug not in (select recommendation from ${latestWords(byKind)} a) group by 1`
}
