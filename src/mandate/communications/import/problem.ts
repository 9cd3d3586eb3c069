import type { CsvRow } from '#platform/csv/read-csv.ts'
import { error, type DomainError } from '../../result.ts'

/** What is wrong with a row; `field` is the column. */
export type RowProblem = DomainError
export const problem = error

/** Something that a reader of the figures should know and that stops nothing: `import_note_<code>`. */
export type NoteCode =
  | 'joint-with-one-mandate'
  | 'mandate-assumed'
  | 'only-year-known'
  | 'reference-of-another-state'
  | 'replies-kept'
  | 'correction-kept'
  | 'other-mandates-not-understood'
  | 'state-uncertain'
  | 'columns-ignored'

export interface Rejected {
  row: CsvRow
  problems: RowProblem[]
}
