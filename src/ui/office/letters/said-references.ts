import type { MatchedLine } from '#mandate/communications/match-references.ts'
import { readWorking } from '#mandate/communications/communication.ts'
import type { SaidLine } from './say-list.ts'

/** What a list gives to which letter, and of each other line why it does not, in words. */
export interface SaidReferences {
  lines: (Omit<MatchedLine, 'errors'> & { why: string[] })[]
  letters: SaidLine[]
}

/** What became of a reference that was signed. */
export type Became =
  | { state: 'kept' | 'waits'; reference: string }
  | { state: 'refused'; reference: string; why: string }

/** What a list of references fills in: nothing is written over what was typed. */
export function filledIn(
  lines: SaidReferences['lines'],
  typed: Readonly<Record<string, string>>,
  typedAlready: (value: string) => string
): { typed: Record<string, string>; lines: SaidReferences['lines'] } {
  const now = { ...typed }
  const said = lines.map((line) => {
    if (line.letter === null) return line
    const before = (now[line.letter] ?? '').trim()
    if (before !== '' && before !== line.reference) return { ...line, letter: null, why: [typedAlready(before)] }
    now[line.letter] = line.reference
    return line
  })
  return { typed: now, lines: said }
}

/** Of a pasted list what is not on record yet: neither its heading nor the lines of these letters. */
export const linesLeft = (text: string, recorded: ReadonlySet<string>): string =>
  text
    .split(/\r?\n/)
    .filter((line) => /\p{Nd}/u.test(line) && !cellsOf(line).some((cell) => recorded.has(readWorking(cell) ?? '')))
    .join('\n')

const cellsOf = (line: string) => line.split(/[\t,;]/).map((cell) => cell.replaceAll('"', '').trim())
