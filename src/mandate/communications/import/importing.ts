import type { OneConnection } from '#platform/one-connection.ts'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { NoteCode, Rejected, RowProblem } from './problem.ts'
import type { Staged } from './staging.server.ts'

export interface Importing {
  /** Opens the file from its beginning. */
  open(): AsyncIterable<Uint8Array>
  connection: OneConnection
  /** The mandate whose log tells of it, and who ran it. */
  mandate: string
  actor: string
  today: Day
  now: Date
  dryRun: boolean
  /** Told as it goes; `committed` only of what is durable, `projected` of what the figures and pages show. */
  onProgress?(progress: Progress): void
  onHeader?(names: readonly string[]): void
  /** A row that is not taken. */
  onRejected?(rejected: Rejected): void
  onNote?(note: NoteCode, line: number): void
}

export type Progress = { checked: number } | { committed: number; of: number } | { projected: number }

/** One kind of file: what its columns are and what becomes of its rows. */
export interface FileKind {
  kind: 'letters' | 'communications-record'
  required: readonly string[]
  optional: readonly string[]
  /** Judges rows in the order of the file. Asked again for each batch; it remembers what came before. */
  judge(rows: readonly Cells[]): Promise<Judged[]>
  /** Writes what is no letter, in the same transaction as the letters of a batch. */
  writeOthers?(trx: Trx, others: readonly unknown[]): Promise<void>
}

export interface Cells {
  line: number
  cell(column: string): string
}

export type Judged =
  | { verdict: 'new' | 'changed'; staged: Staged; notes: NoteCode[] }
  | { verdict: 'new-other'; other: unknown; notes: NoteCode[] }
  | { verdict: 'unchanged'; notes: NoteCode[] }
  | { verdict: 'rejected'; problems: RowProblem[] }
