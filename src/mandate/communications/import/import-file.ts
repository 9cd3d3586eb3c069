import { createHash, randomUUID } from 'node:crypto'
import { NotUtf8Error } from '#platform/csv/lines.ts'
import { readCsv, type CsvRow } from '#platform/csv/read-csv.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { OneConnection } from '#platform/one-connection.ts'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import type { EventType } from '../../events.ts'
import { projectLetters } from '../project.ts'
import { problem, type NoteCode, type Rejected, type RowProblem } from './problem.ts'
import { readHeader, rowShape, type Header } from './read-header.ts'
import { openStaging, stage, writeStaged, type Staged } from './staging.server.ts'
import { projectPending } from './project-pending.ts'
import { holdImport, releaseImport, writeRun } from './store.server.ts'

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

export interface Imported {
  ok: true
  rows: number
  added: number
  changed: number
  unchanged: number
  rejected: number
  /** How many of the added are public, and how many wait. */
  publicNow: number
  held: number
  replies: number
  others: number
  uncertain: number
  notes: Partial<Record<NoteCode, number>>
  ignoredColumns: string[]
  reasons: Record<string, number>
  written: boolean
}

const batchSize = 5_000

/** Checks the whole file, and when that is done, unless it is a dry run, writes it batch by batch. */
export async function importFile(
  kind: FileKind,
  importing: Importing
): Promise<Imported | { ok: false; errors: RowProblem[] }> {
  const { connection } = importing
  if (!(await holdImport(connection.db))) return { ok: false, errors: [problem('import-running', null)] }
  try {
    return await checkThenWrite(kind, importing)
  } finally {
    await releaseImport(connection.db)
  }
}

async function checkThenWrite(
  kind: FileKind,
  importing: Importing
): Promise<Imported | { ok: false; errors: RowProblem[] }> {
  const { connection } = importing
  await openStaging(connection)
  const result: Imported = {
    ok: true,
    rows: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    rejected: 0,
    publicNow: 0,
    held: 0,
    replies: 0,
    others: 0,
    uncertain: 0,
    notes: {},
    ignoredColumns: [],
    reasons: {},
    written: false
  }
  const others: unknown[] = []
  const hash = createHash('sha256')
  let header: Header | undefined
  let staged = 0
  try {
    for await (const { rows, isLast } of inBatches(readCsv(hashed(importing.open(), hash)))) {
      if (!header) {
        const read = readHeader(rows.shift(), kind.required, kind.optional)
        if (!read.ok) return read
        header = read.header
        result.ignoredColumns = header.ignored.filter(Boolean)
        importing.onHeader?.(header.names)
      }
      const fresh = await checkBatch(kind, importing, header, rows, isLast, result, others)
      if (!importing.dryRun) await stage(connection, staged, fresh)
      staged += fresh.length
      importing.onProgress?.({ checked: result.rows })
    }
  } catch (error) {
    if (error instanceof NotUtf8Error)
      return { ok: false, errors: [problem('file-not-utf8', null, { line: error.line })] }
    throw error
  }
  if (!header) return { ok: false, errors: [problem('csv-empty', null)] }
  if (!importing.dryRun) await write(kind, importing, result, { staged, others, sha256: hash.digest() })
  return result
}

async function checkBatch(
  kind: FileKind,
  importing: Importing,
  header: Header,
  rows: CsvRow[],
  isLast: boolean,
  result: Imported,
  others: unknown[]
): Promise<Staged[]> {
  const fresh: Staged[] = []
  const reject = (row: CsvRow, problems: RowProblem[]) => {
    result.rejected++
    for (const { code } of problems) result.reasons[code] = (result.reasons[code] ?? 0) + 1
    importing.onRejected?.({ row, problems })
  }
  result.rows += rows.length
  const whole: CsvRow[] = []
  for (const [place, row] of rows.entries()) {
    const shape = rowShape(row, header, isLast && place === rows.length - 1)
    if (shape) reject(row, [shape])
    else whole.push(row)
  }
  const judged = await kind.judge(whole.map((row) => cellsOf(row, header)))
  for (const [place, one] of judged.entries()) {
    const row = whole[place]!
    if (one.verdict === 'rejected') {
      reject(row, one.problems)
      continue
    }
    for (const note of one.notes) {
      result.notes[note] = (result.notes[note] ?? 0) + 1
      importing.onNote?.(note, row.line)
    }
    if (one.verdict === 'unchanged') result.unchanged++
    else if (one.verdict === 'new-other') {
      result.others++
      others.push(one.other)
    } else {
      count(result, one)
      fresh.push(one.staged)
    }
  }
  return fresh
}

function count(result: Imported, { verdict, staged }: Judged & { verdict: 'new' | 'changed' }): void {
  if (verdict === 'changed') result.changed++
  else {
    result.added++
    if (staged.publication.now) result.publicNow++
    else result.held++
    if (staged.letter.addressees.some(({ probableState }) => probableState)) result.uncertain++
  }
  result.replies += (staged.existing?.newReplies ?? staged.letter.replies).length
}

function cellsOf(row: CsvRow, header: Header): Cells {
  return { line: row.line, cell: (column) => row.fields[header.at(column)]?.trim() ?? '' }
}

/** Commits the rows batch by batch; then what is derived from them follows, as it would after a crash. */
async function write(
  kind: FileKind,
  importing: Importing,
  result: Imported,
  checked: { staged: number; others: unknown[]; sha256: Buffer }
): Promise<void> {
  const { connection, today, now } = importing
  const run = {
    id: randomUUID(),
    kind: kind.kind,
    sha256: checked.sha256,
    at: now,
    rows: result.rows,
    added: 0,
    unchanged: result.unchanged,
    rejected: result.rejected
  }
  const of = checked.staged + checked.others.length
  for (let from = 0; run.added < of; from += batchSize) {
    const to = Math.min(from + batchSize, checked.staged)
    await connection.db.transaction().execute(async (trx) => {
      const { letters, changed } = await writeStaged(trx, from, to - 1, today)
      // The others are few and small: they go with the last letters.
      if (to === checked.staged && checked.others.length) await kind.writeOthers?.(trx, checked.others)
      run.added = to + (to === checked.staged ? checked.others.length : 0)
      await writeRun(trx, run)
      await projectLetters(trx, changed)
      await appendEvents(trx, [eventOf(importing, run, letters)])
    })
    importing.onProgress?.({ committed: run.added, of })
  }
  result.written = true
  await projectPending(connection.db, (projected) => importing.onProgress?.({ projected }))
}

/** One for each batch: what was committed with it, and from which file. */
function eventOf(
  { now, mandate, actor }: Importing,
  run: { id: string; kind: string; sha256: Buffer },
  letters: string[]
) {
  const type: EventType = 'letters-imported'
  const payload = { file: run.sha256.toString('hex'), kind: run.kind, letters }
  return { at: now, mandate, type, subjectKind: 'import', subjectId: run.id, actor, payload }
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}

/** Rows as they come, gathered to batches; one batch is kept back, so that the last is known as such. */
async function* inBatches(source: AsyncIterable<CsvRow[]>): AsyncGenerator<{ rows: CsvRow[]; isLast: boolean }> {
  let rows: CsvRow[] = []
  for await (const more of source) {
    rows.push(...more)
    while (rows.length > batchSize) yield { rows: rows.splice(0, batchSize), isLast: false }
  }
  if (rows.length) yield { rows, isLast: true }
}
