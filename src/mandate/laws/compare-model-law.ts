import type { Db } from '#platform/db.ts'
import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { modelLawColumns } from './model-law-columns.ts'
import { readClauses, readModelClauses, type ClauseRow } from './read-laws.server.ts'

export type { ClauseRow }
export interface ModelLaw {
  clauses: Awaited<ReturnType<typeof readModelClauses>>
  /** By State and clause; several that were said of one stand side by side. */
  states: { state: string; cells: Map<string, ClauseRow[]> }[]
}

/** The model law's clauses against each State's law that was compared with it (para. 19); or against one State's. */
export async function compareModelLaw(db: Db, state: string | null = null): Promise<ModelLaw> {
  const [clauses, rows] = await Promise.all([readModelClauses(db), readClauses(db, state)])
  const byState = Map.groupBy(rows, ({ state: of }) => of)
  const states = [...byState].map(([of, all]) => ({ state: of, cells: Map.groupBy(all, ({ clause }) => clause) }))
  return { clauses, states }
}

/** A line for each thing that was said of a State and a clause. */
export function modelLawCsv({ clauses, states }: ModelLaw): string {
  const lines = states.flatMap(({ cells }) =>
    clauses.flatMap(({ slug, part, texts }) =>
      (cells.get(slug) ?? []).map((row) =>
        disarmedLine([
          row.state,
          part,
          slug,
          texts.en ?? '',
          row.status,
          row.quotation,
          row.lang,
          row.law,
          row.url,
          row.invented ? 'yes' : 'no'
        ])
      )
    )
  )
  return `${headLine(modelLawColumns)}${lines.join('')}`
}
