/**
 * A spreadsheet runs a cell that begins like a formula; a quotation mark before it makes it text. Two
 * halves of one rule, so that what was written is read again as it was: a value that has such a mark
 * before a formula of its own is given a second one. Where lists are separated by semicolons, as in French, Spanish
 * and Russian, a spreadsheet begins a cell after one and after each end of a line, whatever quotation marks stand around.
 */
export function disarmed<T>(value: T): T | string {
  if (typeof value !== 'string' || isNumber(value)) return value
  const cells = inCells(value, (cell) => (isArmed(cell) ? `'${cell}` : cell))
  return beginsWithReturn.test(value) ? `'${cells}` : cells
}

export function rearmed(value: string): string {
  // Most values of a large file: without a mark, nothing was disarmed.
  if (!value.includes("'")) return value
  const cells = value.startsWith("'") && beginsWithReturn.test(value) ? value.slice(1) : value
  return inCells(cells, (cell) => (cell.startsWith("'") && isArmed(cell.slice(1)) ? cell.slice(1) : cell))
}

const inCells = (value: string, change: (cell: string) => string): string => value.replaceAll(/[^;\r\n]+/g, change)

// Which some spreadsheets pass over, to the formula behind it.
const beginsWithReturn = /^'*\r/
// A number runs nothing, and stays one: "-1" is read as it was typed.
const isNumber = (value: string): boolean => /^-\d+([.,]\d+)?$/.test(value)
// In full width too, as spreadsheets of East Asia take them.
const isArmed = (value: string): boolean => /^'*[=+\-@\t＝＋－＠]/.test(value) && !isNumber(value)
