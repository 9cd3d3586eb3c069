export type ParsedRecord = { kind: 'row'; fields: string[]; lines: number } | { kind: 'open' } | { kind: 'broken' }

/** One record that begins at lines[at]; `open` when a quote is not closed within the lines given (or `most` of them). */
export function parseRecord(lines: readonly string[], at: number, delimiter: string, most: number): ParsedRecord {
  const first = lines[at] ?? ''
  if (!first.includes('"')) return { kind: 'row', fields: first.split(delimiter), lines: 1 }
  const fields: string[] = []
  let line = first
  let used = 1
  let position = 0
  for (;;) {
    if (line[position] !== '"') {
      const end = line.indexOf(delimiter, position)
      fields.push(line.slice(position, end === -1 ? undefined : end))
      if (end === -1) return { kind: 'row', fields, lines: used }
      position = end + 1
      continue
    }
    let value = ''
    position++
    for (;;) {
      const quote = line.indexOf('"', position)
      if (quote === -1) {
        const next = lines[at + used]
        if (next === undefined || used > most) return { kind: 'open' }
        value += `${line.slice(position)}\n`
        line = next
        used++
        position = 0
      } else if (line[quote + 1] === '"') {
        value += line.slice(position, quote + 1)
        position = quote + 2
      } else {
        value += line.slice(position, quote)
        position = quote + 1
        break
      }
    }
    fields.push(value)
    if (position >= line.length) return { kind: 'row', fields, lines: used }
    if (line[position] !== delimiter) return { kind: 'broken' }
    position++
  }
}
