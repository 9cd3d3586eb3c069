/**
 * A spreadsheet runs a cell that begins like a formula; a quotation mark before it makes it text. Two
 * halves of one rule, so that what was written is read again as it was: a value that has such a mark
 * before a formula of its own is given a second one.
 */
export function disarmed<T>(value: T): T | string {
  return typeof value === 'string' && isArmed(value) ? `'${value}` : value
}

export function rearmed(value: string): string {
  return value.startsWith("'") && isArmed(value.slice(1)) ? value.slice(1) : value
}

// A number runs nothing, and stays one: "-1" is read as it was typed.
const isArmed = (value: string): boolean => /^'*[=+\-@\t\r]/.test(value) && !/^-\d+([.,]\d+)?$/.test(value)
