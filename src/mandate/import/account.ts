import type { Taken } from './importing.ts'
import type { NoteCode, RowProblem } from './problem.ts'

/** What became of a file: the account that whoever imported it is given. */
export interface Imported {
  ok: true
  rows: number
  added: number
  changed: number
  /** Which were changed: the first of them, where they have an address of their own. */
  changedIds: string[]
  unchanged: number
  rejected: number
  /** How many of the added are public, and how many wait. */
  publicNow: number
  held: number
  replies: number
  others: number
  uncertain: number
  notes: Partial<Record<NoteCode, number>>
  /** Which lines each note is of. */
  noteLines: Partial<Record<NoteCode, number[]>>
  /** Words that no vocabulary has, and in how many rows each stands. */
  unknownWords: Record<string, number>
  ignoredColumns: string[]
  reasons: Record<string, number>
  /** Of each reason the first that was met, for programs (`--json`); people read the file of rejected rows. */
  firstOf: Record<string, { line: number; problem: RowProblem }>
  written: boolean
}

export const emptyAccount = (): Imported => ({
  ok: true,
  rows: 0,
  added: 0,
  changed: 0,
  changedIds: [],
  unchanged: 0,
  rejected: 0,
  publicNow: 0,
  held: 0,
  replies: 0,
  others: 0,
  uncertain: 0,
  notes: {},
  noteLines: {},
  // A word of the file may be one of the language, such as "constructor".
  unknownWords: Object.create(null) as Record<string, number>,
  ignoredColumns: [],
  reasons: {},
  firstOf: {},
  written: false
})

export function countRejected(account: Imported, problems: readonly RowProblem[], line: number): void {
  account.rejected++
  // A row counts once with each reason, however many of its values have it: rows are what was rejected.
  for (const code of new Set(problems.map((one) => one.code))) account.reasons[code] = (account.reasons[code] ?? 0) + 1
  for (const one of problems) account.firstOf[one.code] ??= { line, problem: one }
}

export function countChanged(account: Imported, id: string): void {
  if (account.changedIds.length < mostNamed) account.changedIds.push(id)
}
const mostNamed = 20

export function countNote(account: Imported, note: NoteCode, line: number): void {
  account.notes[note] = (account.notes[note] ?? 0) + 1
  ;(account.noteLines[note] ??= []).push(line)
}

export function countUnknown(account: Imported, word: string): void {
  if (Object.hasOwn(account.unknownWords, word)) account.unknownWords[word]! += 1
  else if (Object.keys(account.unknownWords).length < mostUnknown) account.unknownWords[word] = 1
}
const mostUnknown = 1000

/** One thing, public at once. */
export function countOne(account: Imported, { verdict }: Taken<unknown>): void {
  account[verdict]++
  if (verdict === 'added') account.publicNow++
}
