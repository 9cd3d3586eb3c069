import type { CsvRow } from '#platform/csv/read-csv.ts'
import { countRejected, countTaken, type Imported } from './account.ts'
import type { Cells, FileKind, Importing } from './importing.ts'
import type { RowProblem } from './problem.ts'
import { rowShape, type Header } from './read-header.ts'
import type { Staged } from './staging.server.ts'

export interface Batch {
  rows: CsvRow[]
  /** The last of its file: a short row at its end was cut. */
  isLast: boolean
}

/** Judges the rows of a batch in their order, and enters each in the account; returns what is to be written of them. */
export async function checkRows(
  kind: FileKind,
  importing: Importing,
  header: Header,
  { rows, isLast }: Batch,
  account: Imported
): Promise<{ letters: Staged[]; others: unknown[] }> {
  const reject = (row: CsvRow, problems: RowProblem[]) => {
    countRejected(account, problems, row.line)
    importing.onRejected?.({ row, problems })
  }
  account.rows += rows.length
  const whole: CsvRow[] = []
  for (const [place, row] of rows.entries()) {
    const shape = rowShape(row, header, isLast && place === rows.length - 1)
    if (shape) reject(row, [shape])
    else whole.push(row)
  }
  const letters: Staged[] = []
  const others: unknown[] = []
  const judged = await kind.judge(whole.map((row) => cellsOf(row, header)))
  for (const [place, one] of judged.entries()) {
    const row = whole[place]!
    if (one.verdict === 'rejected') {
      reject(row, one.problems)
      continue
    }
    countTaken(account, one, row.line)
    for (const note of one.notes) importing.onNote?.(note, row.line)
    if (one.verdict === 'new-other') others.push(one.other)
    else if (one.verdict !== 'unchanged') letters.push(one.staged)
  }
  return { letters, others }
}

function cellsOf(row: CsvRow, header: Header): Cells {
  return { line: row.line, cell: (column) => row.fields[header.at(column)]?.trim() ?? '' }
}
