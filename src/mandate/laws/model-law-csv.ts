import { disarmedLine } from '#platform/csv/write-csv.ts'
import type { ModelLaw } from './compare-model-law.ts'

export const csvColumns = [
  'state',
  'part',
  'clause',
  'clause_text',
  'status',
  'quotation',
  'language',
  'law',
  'address',
  'invented'
] as const

/** A line for each thing that was said of a State and a clause. */
export const modelLawRows = ({ clauses, states }: ModelLaw): string[] =>
  states.flatMap(({ cells }) =>
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
