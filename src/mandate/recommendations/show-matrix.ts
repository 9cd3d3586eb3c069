import type { Db } from '#platform/db.ts'
import { whileUnchanged } from '#platform/while-unchanged.ts'
import type { Day } from '../calendar.ts'
import { lists } from '../reference/reference-lists.ts'
import { conditionsOf } from './conditions.server.ts'
import { matrixOf, type Matrix, type MatrixColumns } from './matrix.ts'
import { readMatrix } from './matrix.store.server.ts'
import { positions } from './recommendation.ts'
import { searchOf, standings, type RecommendationFilters } from './recommendations-query.ts'

/** States by issue, theme, status or position, with the filters of the list. `lang` orders the States by their names. */
export async function showMatrix(
  db: Db,
  filters: RecommendationFilters,
  columns: MatrixColumns,
  today: Day,
  lang: string,
  most = 10
): Promise<Matrix> {
  const reference = await lists(db, lang)
  const key = `recommendations matrix ${columns} ${today} ${searchOf(filters)}`
  const { cells, totals } = await whileUnchanged(db, key, () =>
    readMatrix(db, conditionsOf(filters, reference, today), columns, filters['assessed-by'])
  )
  return matrixOf(cells, totals, { states: [...reference.states.keys()], order: orders[columns], most })
}

const orders: Record<MatrixColumns, readonly string[] | null> = {
  issue: null,
  theme: null,
  status: standings,
  position: positions
}
