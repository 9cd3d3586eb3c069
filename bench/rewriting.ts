import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { insertSubmission } from '#mandate/intake/submissions.store.server.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { rewriteTables } from '#mandate/retention/rewrite-tables.server.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'
import { projectRoot } from '#platform/project-root.ts'
import { openEpoch } from '../tests/intake-office.ts'

/** How long whoever files waits while the tables of 20,000 submissions are written anew, as each night. */
const today = '2018-06-01'
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-rewriting-'))
const cluster = await useCluster(join(folder, 'db'))
await makeDatabase(cluster, 'bench')
const url = cluster.url('bench')
await migrate(url)
const [owner, intake] = [openDatabase({ url, role: 'vigie_owner' }), openDatabase({ url, role: 'vigie_intake' })]
try {
  await loadReference(owner, `${projectRoot}/reference`)
  await openEpoch(owner, 'defenders', today)
  for (let done = 0; done < 20_000; done += 500) await Promise.all(Array.from({ length: 500 }, file))
  const idle = await whileFiling(async () => new Promise((resolve) => setTimeout(resolve, 5000)))
  console.log(`filing with nothing else: ${idle.count} filed, the slowest ${idle.slowest.toFixed(0)} ms`)
  for (let run = 0; run < 3; run++) {
    const { took, count, slowest } = await whileFiling(() => rewriteTables(owner))
    console.log(
      `tables written anew in ${took.toFixed(0)} ms; ${count} filed meanwhile, the slowest ${slowest.toFixed(0)} ms`
    )
  }
} finally {
  await Promise.all([owner.destroy(), intake.destroy()])
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}

async function file(): Promise<void> {
  const receipt = { lookupHash: randomBytes(32), verifyKey: randomBytes(32), anchor: randomBytes(200) }
  const flags = { danger: false, perhapsDanger: false }
  const row = { id: randomUUID(), mandate: 'defenders', receivedOn: today, lang: 'en', ...flags, epoch: 1 }
  const kept = await insertSubmission(intake, {
    ...row,
    channel: 'sealed-there',
    body: randomBytes(8192),
    receipt
  })
  if (!kept) throw new Error('not kept')
}

/** One after the other, until the work is done. */
async function whileFiling(work: () => Promise<unknown>) {
  const started = performance.now()
  const state = { finished: false }
  const working = work().finally(() => (state.finished = true))
  let [count, slowest] = [0, 0]
  while (!state.finished) {
    const from = performance.now()
    await file()
    slowest = Math.max(slowest, performance.now() - from)
    count++
  }
  await working
  return { took: performance.now() - started, count, slowest }
}
