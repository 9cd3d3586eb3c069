/** One CSV line with its end. Values are written as they are: no formula is disarmed, so that what is read again is the same. */
export function csvLine(values: readonly (string | number | null | undefined)[]): string {
  return `${values.map(quoted).join(',')}\r\n`
}

function quoted(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? '' : String(value)
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
