import { readCsv, type CsvRow } from '#platform/csv/read-csv.ts'
import { NotUtf8Error } from '#platform/csv/lines.ts'
import { transact, type Db } from '#platform/db.ts'
import { referenceFiles } from './files.ts'
import { findReferenceFiles, type FoundFile } from './find-reference-files.ts'
import { readReferenceFile, type ReferenceError, type ReferenceRecord } from './read-reference-file.ts'
import { holdReference, readLoadedFiles, removeGone, writeLoadedFiles, writeTable } from './store.server.ts'
import { tablesFrom } from './tables.ts'

export type LoadedReference =
  | { ok: true; changed: false }
  | {
      ok: true
      changed: true
      files: string[]
      rows: number
      added: number
      updated: number
      removed: number
      kept: KeptRow[]
    }
  | { ok: false; errors: ReferenceError[] }

/** A row that is gone from its file and stays, because something refers to it. */
export interface KeptRow {
  table: string
  key: string
}

/**
 * Loads reference data, all of it in one transaction, when any of its files has changed; else does nothing.
 * `folders`: the operator's own before the shipped one; of each file the first that is found is taken.
 */
export async function loadReference(db: Db, folders: string | readonly string[]): Promise<LoadedReference> {
  const found = findReferenceFiles(typeof folders === 'string' ? [folders] : folders)
  if (isSame(found, await readLoadedFiles(db))) return { ok: true, changed: false }
  const read = await readAll(found)
  if (!read.ok) return read
  const tables = tablesFrom((file) => read.records.get(file) ?? [], read.declared)
  return transact(db, async (trx) => {
    await holdReference(trx)
    const sum = { added: 0, updated: 0, removed: 0 }
    const kept: KeptRow[] = []
    for (const table of tables) {
      const counts = await writeTable(trx, table)
      sum.added += counts.added
      sum.updated += counts.updated
    }
    for (const table of tables.toReversed()) {
      if (table.keepsOthers === true) continue
      const gone = await removeGone(trx, table)
      sum.removed += gone.removed
      kept.push(...gone.kept.map((key) => ({ table: table.table, key })))
    }
    await writeLoadedFiles(trx, [...found.values()])
    const rows = tables.reduce((count, table) => count + table.rows.length, 0)
    return { ok: true, changed: true, files: [...found.keys()], rows, ...sum, kept }
  })
}

type ReadAll =
  | { ok: true; records: Map<string, ReferenceRecord[]>; declared: Map<string, ReferenceRecord[]> }
  | { ok: false; errors: ReferenceError[] }

async function readAll(found: Map<string, FoundFile>): Promise<ReadAll> {
  const records = new Map<string, ReferenceRecord[]>()
  const declared = new Map<string, ReferenceRecord[]>()
  const errors: ReferenceError[] = []
  const codes = (file: string) =>
    new Set((records.get(file) ?? []).map(({ values }) => String(values.code ?? values.scheme ?? values.symbol)))
  for (const spec of referenceFiles) {
    const many = spec.file.includes('*')
    const names = many ? [...found.keys()].filter((name) => name.startsWith(spec.file.split('*')[0]!)) : [spec.file]
    for (const name of names) {
      const file = found.get(name)
      const rows = file && (await rowsOf(file))
      if (!rows || !rows.ok) {
        errors.push({
          code: rows ? 'reference-not-utf8' : 'reference-file-missing',
          field: null,
          params: { file: name, line: rows?.line ?? 0, column: '', value: '', allowed: '' }
        })
        continue
      }
      const known = new Map<string, ReadonlySet<string>>()
      const read = readReferenceFile(
        name,
        spec,
        rows.rows,
        (other) => known.get(other) ?? known.set(other, codes(other)).get(other)!
      )
      errors.push(...read.errors)
      ;(many ? declared : records).set(name, read.records)
    }
  }
  return errors.length ? { ok: false, errors } : { ok: true, records, declared }
}

async function rowsOf({
  bytes
}: FoundFile): Promise<{ ok: true; rows: CsvRow[]; line: number } | { ok: false; line: number }> {
  const rows: CsvRow[] = []
  try {
    for await (const batch of readCsv(once(bytes), ',')) rows.push(...batch)
    return { ok: true, rows, line: rows.length }
  } catch (error) {
    if (error instanceof NotUtf8Error) return { ok: false, line: error.line }
    throw error
  }
}

async function* once(bytes: Uint8Array) {
  yield bytes
}

function isSame(found: Map<string, FoundFile>, loaded: Map<string, Buffer>): boolean {
  return found.size === loaded.size && [...found.values()].every(({ name, sha256 }) => loaded.get(name)?.equals(sha256))
}
