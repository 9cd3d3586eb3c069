import type { CsvRow } from '#platform/csv/read-csv.ts'
import { problem, type RowProblem } from './problem.ts'

export interface Header {
  /** As it stands in the file. */
  names: string[]
  /** Where a column of ours stands; -1 when the file has none. */
  at(column: string): number
  /** Columns that are not ours. */
  ignored: string[]
}

// A rejects file carries these; fed back, it is read as if they were not there.
const ofRejects = ['line', 'reason']

/** Columns in any order and any case. Refused when one is missing without which a row says nothing. */
export function readHeader(
  row: CsvRow | undefined,
  required: readonly string[],
  optional: readonly string[]
): { ok: true; header: Header } | { ok: false; errors: RowProblem[] } {
  if (!row) return { ok: false, errors: [problem('csv-empty', null)] }
  if (row.broken) return { ok: false, errors: [problem(row.broken, null, { line: row.line })] }
  const names = row.fields.map((name) => name.trim())
  const folded = names.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'))
  const missing = required.filter((name) => !folded.includes(name))
  if (missing.length) {
    const found = names.filter(Boolean).slice(0, 20).join(', ')
    return {
      ok: false,
      errors: [
        problem('csv-of-another-shape', null, {
          missing: missing.join(', '),
          found,
          wanted: [...required, ...optional].join(', ')
        })
      ]
    }
  }
  const twice = [...required, ...optional].find((name) => folded.indexOf(name) !== folded.lastIndexOf(name))
  if (twice) return { ok: false, errors: [problem('csv-column-twice', twice, { column: twice })] }
  const ignored = names.filter((_, place) => ![...required, ...optional, ...ofRejects].includes(folded[place]!))
  return { ok: true, header: { names, at: (column) => folded.indexOf(column), ignored } }
}

/** What makes a row none of this file: cut short, too long, a stray quote, a character that no text holds. */
export function rowShape({ fields, broken, line }: CsvRow, header: Header, isLast: boolean): RowProblem | null {
  if (broken) return problem(broken, null, { line })
  if (fields.some((field) => field.includes('\0'))) return problem('unreadable-character', null)
  const counts = { found: fields.length, expected: header.names.length }
  if (fields.length < header.names.length)
    return problem(isLast ? 'last-row-cut' : 'row-of-another-length', null, counts)
  // Empty cells behind the last column are what spreadsheets leave.
  if (fields.slice(header.names.length).some((field) => field.trim() !== ''))
    return problem('row-of-another-length', null, counts)
  return null
}
