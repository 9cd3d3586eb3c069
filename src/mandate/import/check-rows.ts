import type { CsvRow } from '#platform/csv/read-csv.ts'
import { countChanged, countNote, countOne, countRejected, countUnknown, type Imported } from './account.ts'
import type { Cells, FileKind, FileToRead } from './importing.ts'
import type { RowProblem } from './problem.ts'
import type { Batch } from './read-file.ts'
import { rowShape, type Header } from './read-header.ts'

/** Judges the rows of a batch in their order, and enters each in the account; returns what is to be written of them. */
export async function checkRows<T>(
  kind: FileKind<T>,
  importing: FileToRead,
  header: Header,
  { rows, isLast }: Batch,
  account: Imported
): Promise<T[]> {
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
  const taken: T[] = []
  const count = kind.count ?? countOne
  const judged = await kind.judge(whole.map((row) => cellsOf(row, header)))
  for (const [place, one] of judged.entries()) {
    const row = whole[place]!
    if (one.verdict === 'rejected') {
      reject(row, one.problems)
      continue
    }
    for (const note of one.notes ?? []) {
      countNote(account, note, row.line)
      importing.onNote?.(note, row.line)
    }
    for (const word of one.unknown ?? []) countUnknown(account, word)
    if (one.verdict === 'unchanged') account.unchanged++
    else {
      count(account, one)
      if (one.verdict === 'changed' && kind.idOf) countChanged(account, kind.idOf(one.given))
      taken.push(one.given)
    }
  }
  return taken
}

function cellsOf(row: CsvRow, header: Header): Cells {
  return { line: row.line, cell: (column) => row.fields[header.at(column)]?.trim() ?? '' }
}
