import { linesOf } from './lines.ts'
import { parseRecord } from './parse-record.ts'

export interface CsvRow {
  /** Where the row begins in the file; the header is line 1. */
  line: number
  fields: string[]
  /** Set when the line is no row: what stands in it is then its only field. */
  broken?: 'quote-never-closed' | 'text-after-quote'
}

// A value in quotes may run over several lines. One that runs over more than these was never closed.
const longestRow = 2_000

/**
 * Reads CSV (UTF-8 with or without a mark, any line end) and yields rows in batches.
 * A broken line costs itself alone: reading goes on with the line after it, so that a quote that is
 * never closed does not swallow the rows behind it. Throws NotUtf8Error.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>, given?: string): AsyncGenerator<CsvRow[]> {
  let lines: string[] = []
  let firstLine = 1
  let delimiter = given
  for await (const { lines: more, last } of linesOf(chunks)) {
    lines = lines.length ? lines.concat(more) : more
    delimiter ??= lines[0] === undefined ? undefined : delimiterOf(lines[0])
    const { rows, used } = rowsIn(lines, firstLine, delimiter ?? ',', last)
    firstLine += used
    lines = lines.slice(used)
    if (rows.length) yield rows
  }
}

/** Spreadsheets of half of the world write semicolons; what stands most often in the header decides. */
function delimiterOf(header: string): string {
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

function rowsIn(
  lines: string[],
  firstLine: number,
  delimiter: string,
  last: boolean
): { rows: CsvRow[]; used: number } {
  const rows: CsvRow[] = []
  let at = 0
  while (at < lines.length) {
    const enough = last || lines.length - at > longestRow
    const text = lines[at] ?? ''
    if (text === '') {
      at++
      continue
    }
    const record = parseRecord(lines, at, delimiter, longestRow)
    if (record.kind === 'open' && !enough) break
    if (record.kind === 'row') {
      rows.push({ line: firstLine + at, fields: record.fields })
      at += record.lines
    } else {
      rows.push({
        line: firstLine + at,
        fields: [text],
        broken: record.kind === 'open' ? 'quote-never-closed' : 'text-after-quote'
      })
      at++
    }
  }
  return { rows, used: at }
}
