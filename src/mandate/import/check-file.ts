import { emptyAccount, type Imported } from './account.ts'
import { checkRows } from './check-rows.ts'
import type { FileKind, FileToRead } from './importing.ts'
import { refused, type RowProblem } from './problem.ts'
import { readFile } from './read-file.ts'
import { readHeader, type Header } from './read-header.ts'

export type Checked = { ok: true; account: Imported; sha256: Buffer } | { ok: false; errors: RowProblem[] }

/** Checks a whole file; what is taken of each batch is handed on to whoever writes it, and waited for. */
export async function checkFile<T>(
  kind: FileKind<T>,
  importing: FileToRead,
  take: (taken: T[]) => Promise<void> | void
): Promise<Checked> {
  const account = emptyAccount()
  let header: Header | undefined
  let sha256: Buffer = Buffer.alloc(0)
  for await (const batch of readFile(importing.open(), (digest) => (sha256 = digest))) {
    if (!header) {
      const read = readHeader(batch.rows.shift(), kind.required, kind.optional)
      if (!read.ok) return read
      header = read.header
      account.ignoredColumns = header.ignored.filter(Boolean)
      importing.onHeader?.(header.names)
    }
    await take(await checkRows(kind, importing, header, batch, account))
    importing.onProgress?.({ checked: account.rows })
  }
  return header ? { ok: true, account, sha256 } : refused('csv-empty')
}
