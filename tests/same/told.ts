import { createHash } from 'node:crypto'

/** What an address answered, in parts that can be named where they differ. */
export interface Told {
  /** The part's name and, in one line, what it is: in words where that is short, else how much and a digest. */
  parts: Map<string, string>
  /** All of it by lines, for who has to see what differs. */
  lines: string[]
  /** Whether the lines themselves are recorded, or a mark of each. */
  isShown: boolean
}

export const digest = (text: string | Uint8Array, length = 10): string =>
  createHash('sha256').update(text).digest('hex').slice(0, length)

/** How many, and a digest of them. */
export const summed = (lines: readonly string[]): string => `${lines.length} ${digest(lines.join('\n'))}`

/** Two characters for a line; of a long text, for so many lines together that there are no more than that of marks. */
export function marksOf(lines: readonly string[], most = 250): string {
  const each = Math.max(1, Math.ceil(lines.length / most))
  const marks: string[] = []
  for (let at = 0; at < lines.length; at += each)
    marks.push(
      createHash('sha256')
        .update(lines.slice(at, at + each).join('\n'))
        .digest('base64url')
        .slice(0, 2)
    )
  return `${each === 1 ? '' : `${each} `}${marks.join('')}`
}

/** A line of any length, short enough to be read. */
export function shortened(line: string, most = 240): string {
  const plain = line.replace(/\p{Cc}/gu, '·')
  return plain.length <= most ? plain : `${plain.slice(0, most - 20)}… ${plain.length} ${digest(plain)}`
}

/** What of them is recorded to be read: of a long list to choose from its beginning, and of a long page. */
export function readable(lines: readonly string[]): string[] {
  const shown: string[] = []
  for (let at = 0; at < lines.length; at++) {
    let end = at
    while (lines[end]?.startsWith('<option')) end++
    if (end - at > 8) {
      shown.push(...lines.slice(at, at + 3), `… options ${summed(lines.slice(at + 3, end))}`)
      at = end - 1
    } else shown.push(lines[at]!)
  }
  return shown.length <= mostLines ? shown : [...shown.slice(0, mostLines), `… lines ${summed(shown.slice(mostLines))}`]
}
const mostLines = 350
