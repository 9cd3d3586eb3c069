import type { OneConnection } from '#platform/one-connection.ts'
import type { Day } from '../calendar.ts'
import type { Imported } from './account.ts'
import type { NoteCode, Rejected, RowProblem } from './problem.ts'

export interface Importing extends FileToRead {
  connection: OneConnection
  /** The mandate whose log tells of it, and who ran it. */
  mandate: string
  actor: string
  today: Day
  now: Date
  dryRun: boolean
}

/** A file, and who is told of it while it is read. */
export interface FileToRead {
  /** Opens the file from its beginning. */
  open(): AsyncIterable<Uint8Array>
  /** Told as it goes; `committed` only of what is durable, `projected` of what the figures and pages show. */
  onProgress?(progress: Progress): void
  onHeader?(names: readonly string[]): void
  /** A row that is not taken. */
  onRejected?(rejected: Rejected): void
  onNote?(note: NoteCode, line: number): void
}

export type Progress = { checked: number } | { committed: number; of: number } | { projected: number }
export type ImportResult = Imported | { ok: false; errors: RowProblem[] }

export interface Columns {
  required: readonly string[]
  optional: readonly string[]
}

/** One kind of file: what its columns are and what becomes of its rows, each of which gives a `T`. */
export interface FileKind<T> extends Columns {
  /** Judges rows in the order of the file. Asked again for each batch; it remembers what came before. */
  judge(rows: readonly Cells[]): Judged<T>[] | Promise<Judged<T>[]>
  /** The address of what a row is of, for the account of what was changed. */
  idOf?(given: T): string
  /** Enters what is taken in the account, where it is not one thing that is public at once. */
  count?(account: Imported, taken: Taken<T>): void
}

export interface Cells {
  line: number
  cell(column: string): string
}

export interface Taken<T> {
  verdict: 'added' | 'changed'
  given: T
  notes?: readonly NoteCode[] | undefined
  /** Words that no vocabulary has; they are kept as they are. */
  unknown?: readonly string[] | undefined
}
export type Judged<T> =
  | Taken<T>
  | ({ verdict: 'unchanged' } & Pick<Taken<T>, 'notes' | 'unknown'>)
  | { verdict: 'rejected'; problems: RowProblem[] }
