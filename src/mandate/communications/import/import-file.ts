import { emptyAccount } from './account.ts'
import { checkRows } from './check-rows.ts'
import type { FileKind, Importing } from './importing.ts'
import { readFile } from './read-file.ts'
import { readHeader, type Header } from './read-header.ts'
import { openStaging, stage } from './staging.server.ts'
import { oneAtATime, refused, type ImportResult } from './one-at-a-time.ts'
import { writeChecked, type Checked } from './write-checked.ts'

export type { ImportResult } from './one-at-a-time.ts'

/** Checks the whole file, and when that is done, unless it is a dry run, writes it batch by batch. */
export async function importFile(kind: FileKind, importing: Importing): Promise<ImportResult> {
  return oneAtATime(importing, () => checkThenWrite(kind, importing))
}

async function checkThenWrite(kind: FileKind, importing: Importing): Promise<ImportResult> {
  const { connection, dryRun } = importing
  await openStaging(connection)
  const account = emptyAccount()
  const checked: Checked = { staged: 0, others: [], sha256: Buffer.alloc(0) }
  let header: Header | undefined
  for await (const batch of readFile(importing.open(), (sha256) => (checked.sha256 = sha256))) {
    if (!header) {
      const read = readHeader(batch.rows.shift(), kind.required, kind.optional)
      if (!read.ok) return read
      header = read.header
      account.ignoredColumns = header.ignored.filter(Boolean)
      importing.onHeader?.(header.names)
    }
    const { letters, others } = await checkRows(kind, importing, header, batch, account)
    if (!dryRun) await stage(connection, checked.staged, letters)
    checked.staged += letters.length
    checked.others.push(...others)
    importing.onProgress?.({ checked: account.rows })
  }
  if (!header) return refused('csv-empty')
  if (!dryRun) await writeChecked(kind, importing, account, checked)
  return account
}
