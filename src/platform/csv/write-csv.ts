import { disarmed } from './formulas.ts'

/** One CSV line for a file that people open in a spreadsheet and that is read again by `rearmed`. */
export function disarmedLine(values: readonly (string | number | null | undefined)[]): string {
  return csvLine(values.map(disarmed))
}

/** Values by the names of their columns, in the order of these; what is not named is left empty. */
export const lineOf = <C extends string>(columns: readonly C[], row: RowOf<C>): string =>
  disarmedLine(columns.map((column) => row[column]))
/** The same of a file of which every row has every column: one that is forgotten, or that the head has not, does not compile. */
export const wholeLine = <C extends string>(
  columns: readonly C[],
  row: Readonly<Record<NoInfer<C>, string | number | null | undefined>>
): string => disarmedLine(columns.map((column) => row[column]))
export type RowOf<C extends string> = Partial<Record<C, string | number | null>>

/** The first line; a byte order mark lets spreadsheets read Arabic and Chinese. */
export const headLine = (columns: readonly string[]): string => `\uFEFF${disarmedLine(columns)}`

/** One CSV line with its end. Values are written as they are: no formula is disarmed. */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map(quoted).join(',')}\r\n`
}

function quoted(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
