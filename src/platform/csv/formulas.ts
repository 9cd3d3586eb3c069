/**
 * A spreadsheet runs a cell that begins like a formula; a quotation mark before it makes it text. Two
 * halves of one rule, so that what was written is read again as it was: a value that has such a mark
 * before a formula of its own is given a second one.
 */
export function disarmed<T>(value: T): T | string {
  return typeof value === 'string' && /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value
}

export function rearmed(value: string): string {
  return value.startsWith("'") && /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}
