import { createHash } from 'node:crypto'
import { rearmed } from '#platform/csv/formulas.ts'
import { readCsv, type CsvRow } from '#platform/csv/read-csv.ts'

export const batchSize = 5_000

export interface Batch {
  rows: CsvRow[]
  /** The last of its file: a short row at its end was cut. */
  isLast: boolean
}

/**
 * Rows as they come, gathered to batches; one batch is kept back, so that the last is known as such.
 * Formulas that an export or a rejects file disarmed are as they were. `sha256` is told at the end.
 */
export async function* readFile(
  chunks: AsyncIterable<Uint8Array>,
  sha256: (digest: Buffer) => void
): AsyncGenerator<Batch> {
  const hash = createHash('sha256')
  let rows: CsvRow[] = []
  for await (const more of readCsv(hashed(chunks, hash))) {
    for (const row of more) rows.push({ ...row, fields: row.fields.map(rearmed) })
    while (rows.length > batchSize) yield { rows: rows.splice(0, batchSize), isLast: false }
  }
  sha256(hash.digest())
  if (rows.length) yield { rows, isLast: true }
}

async function* hashed(chunks: AsyncIterable<Uint8Array>, hash: ReturnType<typeof createHash>) {
  for await (const chunk of chunks) {
    hash.update(chunk)
    yield chunk
  }
}
