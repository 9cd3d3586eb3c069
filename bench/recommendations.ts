import { spawnSync } from 'node:child_process'
import { createReadStream, existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { sql } from 'kysely'
import type { Imported } from '#mandate/import/account.ts'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'
import { copyRows } from '#platform/copy-rows.ts'
import { readCsv } from '#platform/csv/read-csv.ts'
import { asUser } from '#platform/db.ts'
import { openOneConnection, type OneConnection } from '#platform/one-connection.ts'
import { superuser } from '#platform/postgres/cluster.ts'
import { projectRoot } from '#platform/project-root.ts'
import { bulkLoadPassages } from '#mandate/search/bulk-load.server.ts'
import { makePassages } from './passages.ts'
import { checkCounts } from './recommendations-counted.ts'
import { measureAsked } from './recommendations-asked.ts'
import { withOffice } from './with-office.ts'

/**
 * `vigie import upr` of UPR Info's 42,007 recommendations, twice, beside PostgreSQL's bare COPY of the same rows into one
 * plain table; then whether those about defenders are counted as the file has them, the matrix and the search over them. --data says in which folder the files are, --passages how many
 * other passages stand beside them in the search (none if not said).
 */
const target = 3
const today = '2026-06-01'
const at = process.argv.indexOf('--data')
const folder = at < 0 ? resolve(projectRoot, '../shared/data') : resolve(process.argv[at + 1]!)
const file = join(folder, 'upr-recommendations.csv')
const passagesAt = process.argv.indexOf('--passages')
const passages = passagesAt < 0 ? 0 : Number(process.argv[passagesAt + 1])
const seconds = (from: number) => (performance.now() - from) / 1000
if (!existsSync(file)) {
  console.error(`There is no ${file}: --data FOLDER says where it is.`)
  process.exit(2)
}

await withOffice('recommendations', today, async ({ url, owner }) => {
  if (passages > 0) await bulkLoadPassages(url, makePassages(passages, folder))
  const connection = await openOneConnection({ url, role: 'vigie_owner' })
  let refused = 0
  try {
    const copied = await bareCopy(connection)
    console.log(`bare COPY into one plain table: ${copied.toFixed(2)} s`)
    for (const which of ['taken in', 'again']) {
      const from = performance.now()
      const result = takeIn(url)
      const whole = seconds(from)
      refused = result.rejected
      const counts = `${result.added} added, ${result.changed} changed, ${result.unchanged} unchanged, ${result.rejected} rejected`
      console.log(
        `${which}: the whole command ${whole.toFixed(2)} s, ${(whole / copied).toFixed(1)} times bare COPY (${counts}; target ${target} s: ${whole <= target ? 'held' : 'missed'})`
      )
    }
    const from = performance.now()
    await indexRecommendations(connection.db)
    console.log(`taken into the search by its job: ${seconds(from).toFixed(2)} s`)
  } finally {
    await connection.close()
  }
  await checkCounts(url, file, today, refused)
  // As PostgreSQL does by itself within its minute.
  await sql`vacuum analyze`.execute(owner)
  await measureAsked(url, today)
})

/** The command as an operator types it, from its start to its end. */
function takeIn(url: string): Imported {
  const rejects = join(tmpdir(), `vigie-bench-${process.pid}.rejects.csv`)
  const args = ['src/cli/main.ts', 'import', 'upr', file, '--rejects', rejects, '--json']
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: projectRoot,
      env: { ...process.env, DATABASE_URL: asUser(url, superuser) },
      encoding: 'utf8'
    })
    // Some rows of the file are known to be wrong; none taken is an error.
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as Imported
  } finally {
    rmSync(rejects, { force: true })
  }
}

async function bareCopy({ db, client }: OneConnection): Promise<number> {
  const rows: string[][] = []
  for await (const more of readCsv(createReadStream(file))) rows.push(...more.map(({ fields }) => fields))
  const columns = rows.shift()!
  await sql.raw(`create table public.bare (${columns.map((name) => `${name} text`).join(', ')})`).execute(db)
  const from = performance.now()
  const copy = copyRows(client, 'public.bare', columns)
  for (const row of rows) {
    copy.write(row)
    await copy.drain()
  }
  await copy.end()
  return seconds(from)
}
