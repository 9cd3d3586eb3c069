import type { z } from 'zod'
import type { CsvRow } from '#platform/csv/read-csv.ts'
import { isOfOtherYears, isWrittenAsDay, years } from '../calendar.ts'
import { readInput } from '../read-input.ts'
import { error, type DomainError } from '../result.ts'

/** What is wrong with a row; `field` is the column. */
export type RowProblem = DomainError
export const problem = error

/** What is no date: there is no such day, or it may be one that is written otherwise, of which nobody knows what is the month. */
export const noDate = (field: string, value: string): RowProblem =>
  isOfOtherYears(value)
    ? problem('year-out-of-bounds', field, { value, least: years.first, most: years.last })
    : problem(isWrittenAsDay(value) ? 'impossible-date' : 'date-written-otherwise', field, { value })

/** What a cell says, by the schema of the field into which a form takes the same. */
export function readCell<T>(
  schema: z.ZodType<T>,
  column: string,
  value: string
): { ok: true; value: T } | { ok: false; problem: RowProblem } {
  const read = readInput(schema, value)
  return read.ok ? read : { ok: false, problem: { ...read.errors[0]!, field: column } }
}

/** What stands in a number's column, nothing where a table says in its way that there is no number: NA, n/a, "..", a dash. */
export const numberIn = (value: string): string => (/^(n\.?\/?a\.?|\.{2,3}|…|[-–—])$/i.test(value) ? '' : value)

/** Of the file as a whole. */
export const refused = (code: string, params: RowProblem['params'] = {}): { ok: false; errors: RowProblem[] } => ({
  ok: false,
  errors: [problem(code, null, params)]
})

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
  | 'kept-as-tags'
  | 'columns-ignored'
  | 'votes-differ'

export interface Rejected {
  row: CsvRow
  problems: RowProblem[]
}
