import writeXlsxFile from 'write-excel-file/node'
import { printable } from './blocks.ts'
import { isRightToLeft } from './directions.ts'

/** A list to take away as a spreadsheet: the columns of its CSV, and a row for each thing. */
export interface ListSheet {
  /** Of whoever reads it: in Arabic the sheet runs from right to left. */
  language: string
  name: string
  columns: readonly string[]
  /** The column in which the text stands that is longest. */
  widest?: string
  rows: readonly (readonly (string | number | null | undefined)[])[]
}

/** What is a number is one; all else is text: nothing that somebody wrote is run as a formula, nor read as a date or a number. */
export async function listToXlsx({
  language,
  name,
  columns,
  rows,
  widest = 'text'
}: ListSheet): Promise<Uint8Array<ArrayBuffer>> {
  const head = columns.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const body = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const }
        : { value: cellText(value), type: String, alignVertical: 'top' as const }
    )
  )
  const file = writeXlsxFile([head, ...body], {
    sheet: sheetName(name),
    rightToLeft: isRightToLeft(language),
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: column === widest ? 80 : Math.max(12, column.length + 2) }))
  })
  return withoutTimes(new Uint8Array(await file.toBuffer()))
}

/** The same list is the same file: each part of it bears the first day that a ZIP archive can, and not when it was made. */
function withoutTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer)
  const end = zip.length - endLength
  const noTime = (at: number) => {
    view.setUint16(at, 0, true)
    view.setUint16(at + 2, firstDay, true)
  }
  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    noTime(entry + 12)
    noTime(view.getUint32(entry + 42, true) + 10)
    entry += entryLength + [28, 30, 32].reduce((sum, at) => sum + view.getUint16(entry + at, true), 0)
  }
  return zip
}
// Of an archive without a comment (APPNOTE 4.3.12 and 4.3.16); the day is 1 January 1980.
const [entryLength, endLength, firstDay] = [46, 22, 0x21]

/** Excel takes so many characters in a cell, and so many in a sheet's name. */
const longest = 32_767
const longestName = 31

function cellText(value: string | number | null | undefined): string {
  const text = printable(String(value ?? ''))
  return text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`
}

const sheetName = (name: string): string =>
  name
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, longestName)
    .trim() || 'list'
