import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { importLetters, type LettersImport } from '#mandate/communications/import/import-letters.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { copyRows } from '#platform/copy-rows.ts'
import { readCsv } from '#platform/csv/read-csv.ts'
import { migrate } from '#platform/migrate.ts'
import { openOneConnection, type OneConnection } from '#platform/one-connection.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { projectRoot } from '#platform/project-root.ts'
import { makeLettersFile, type LettersFile } from './letters-file.ts'

/** vigie import letters, beside bare COPY of the same rows: node bench/imports.ts [--letters 100000]. */

const target = 10_000
const today = '2026-06-01'

/** Measures at `url`, a migrated database without letters. Seconds. */
export async function measureImports(url: string, letters = 100_000): Promise<ImportFigures> {
  const connection = await openOneConnection({ url, role: 'vigie_owner' })
  try {
    await loadReference(connection.db, `${projectRoot}/reference`)
    const file = await makeLettersFile(connection.db, letters)
    const rows = (seconds: number) =>
      `${seconds.toFixed(1)} s, ${Math.round(letters / seconds).toLocaleString('en')} rows/s`
    console.log(
      `${letters.toLocaleString('en')} letters with ${file.replies.toLocaleString('en')} replies; ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg()[0]!.toFixed(1)}`
    )
    const copied = await bareCopy(connection, file)
    console.log(`bare COPY into one plain table: ${rows(copied)}`)
    const checked = (await run(connection, file, { dryRun: true })).whole
    console.log(`checked, nothing written: ${rows(checked)}`)
    const { committed, whole } = await run(connection, file, { dryRun: false })
    console.log(
      `checked and committed: ${rows(committed)}, ${(committed / copied).toFixed(1)} times bare COPY; target ${target} rows/s: ${judged(letters / committed)}`
    )
    console.log(`in figures, pages and search: ${rows(whole)}, ${(whole / copied).toFixed(1)} times bare COPY`)
    const again = (await run(connection, file, { dryRun: false })).whole
    console.log(`again, changing nothing: ${rows(again)}; target ${target} rows/s: ${judged(letters / again)}`)
    return { letters, replies: file.replies, copied, checked, committed, whole, again }
  } finally {
    await connection.close()
  }
}

export interface ImportFigures {
  letters: number
  replies: number
  copied: number
  checked: number
  /** Until the last batch was durable; `whole`: until all of it was in figures, pages and search. */
  committed: number
  whole: number
  again: number
}

async function run(
  connection: OneConnection,
  file: LettersFile,
  { dryRun }: { dryRun: boolean }
): Promise<{ committed: number; whole: number }> {
  const begun = performance.now()
  let committed = 0
  const importing: LettersImport = {
    open: () => chunksOf(file),
    connection,
    mandate: 'defenders',
    actor: 'bench',
    today,
    now: new Date(`${today}T12:00:00Z`),
    dryRun,
    publish: 'policy',
    onRejected: ({ row, problems }) => {
      throw new Error(`line ${row.line} is rejected: ${problems.map(({ code }) => code).join()}`)
    },
    onProgress: (progress) => {
      if ('committed' in progress) committed = (performance.now() - begun) / 1000
    }
  }
  const result = await importLetters(importing)
  if (!result.ok || result.rows !== file.letters) throw new Error(`not all was read: ${JSON.stringify(result)}`)
  return { committed, whole: (performance.now() - begun) / 1000 }
}

/** Reads the same file and copies its fields as they stand: no check, no index, one commit. */
async function bareCopy({ db, client }: OneConnection, file: LettersFile): Promise<number> {
  await sql`create table bare_copy (type text, reference text, date date, addressee text, mandates text, persons integer, women integer, summary text, replies text)`.execute(
    db
  )
  const begun = performance.now()
  const copy = copyRows(client, 'bare_copy', [
    'type',
    'reference',
    'date',
    'addressee',
    'mandates',
    'persons',
    'women',
    'summary',
    'replies'
  ])
  let isHeader = true
  for await (const rows of readCsv(chunksOf(file))) {
    for (const { fields } of rows) {
      if (!isHeader) copy.write(fields)
      isHeader = false
      await copy.drain()
    }
  }
  await copy.end()
  const seconds = (performance.now() - begun) / 1000
  await sql`drop table bare_copy`.execute(db)
  return seconds
}

async function* chunksOf({ chunks }: LettersFile): AsyncGenerator<Uint8Array> {
  yield* chunks
}

const judged = (rate: number): string =>
  rate >= target ? 'held' : `missed by ${Math.round(target - rate).toLocaleString('en')} rows/s`

if (import.meta.main) {
  const at = process.argv.indexOf('--letters')
  const dataFolder = mkdtempSync(join(tmpdir(), 'vigie-bench-'))
  const postgres = await openPostgres({ databaseUrl: null, dataFolder })
  try {
    await migrate(postgres.url)
    await measureImports(postgres.url, at < 0 ? undefined : Number(process.argv[at + 1]))
  } finally {
    await postgres.release()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
