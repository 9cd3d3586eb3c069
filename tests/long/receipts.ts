import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { openEpoch } from '../intake-office.ts'
import { fileInvented, writeToSource, type Filed } from '../intake-source.ts'

/**
 * Asks of a running server 10,000 times each what is under a right receipt with five messages, an unknown, an expired
 * and a burnt one, in turn; status, headers and length must be one, and the times of each must be those of the others:
 * no two distributions further apart than chance puts them once in a thousand (Kolmogorov and Smirnov).
 */
const each = Number(process.argv[2] ?? 10_000)
const atOnce = 16
if (!Number.isInteger(each)) throw new Error('Give how many of each.')
const folder = mkdtempSync(join(tmpdir(), 'vigie-receipts-'))
chmodSync(folder, 0o755)
process.env.VIGIE_DATA = join(folder, 'data')
const env = { ...process.env, LOG_LEVEL: 'error', SURFACE: 'intake', INTAKE_PORT: '0' }
const server = spawn(process.execPath, [`${projectRoot}/src/server.ts`], { env, stdio: ['ignore', 'pipe', 'inherit'] })
let failed = false
try {
  failed = !(await run(await originOf(server)))
} finally {
  const gone = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
  rmSync(folder, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

async function run(origin: string): Promise<boolean> {
  const lookups = await prepare()
  const kinds = Object.keys(lookups) as (keyof typeof lookups)[]
  const times: Record<string, number[]> = Object.fromEntries(kinds.map((kind) => [kind, []]))
  const seen = new Set<string>()
  const ask = async (kind: (typeof kinds)[number], note: boolean) => {
    const began = performance.now()
    const answer = await fetch(`${origin}/api/returns`, {
      method: 'POST',
      body: JSON.stringify({ lookup: lookups[kind]().toString('base64url') }),
      headers: { 'content-type': 'application/json' }
    })
    const { byteLength } = await answer.arrayBuffer()
    if (!note) return
    times[kind]!.push(performance.now() - began)
    const headers = [...answer.headers].filter(([name]) => name !== 'date')
    seen.add(JSON.stringify([answer.status, byteLength, headers]))
  }
  const queue = Array.from({ length: each }, () => kinds.toSorted(() => randomBytes(1)[0]! - 128)).flat()
  for (let i = 0; i < 100; i++) await ask(kinds[i % kinds.length]!, false)
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let kind = queue.pop(); kind; kind = queue.pop()) await ask(kind, true)
    })
  )
  console.log(`answers that differ in status, length or headers: ${seen.size - 1}`)
  for (const kind of kinds) {
    const sorted = times[kind]!.toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)
    console.log(
      `${kind.padEnd(8)} n ${sorted.length}  p1 ${at(0.01)}  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`
    )
  }
  const limit = 1.95 * Math.sqrt(2 / each)
  let good = seen.size === 1
  for (const [i, one] of kinds.entries())
    for (const other of kinds.slice(i + 1)) {
      const distance = apart(times[one]!, times[other]!)
      good &&= distance <= limit
      console.log(`${one} and ${other}: ${distance.toFixed(4)} apart, at most ${limit.toFixed(4)} by chance`)
    }
  return good
}

async function prepare() {
  const { context, close } = await openContext(readConfig(), {})
  const { db, today } = context
  try {
    const epoch = await openEpoch(db.owner, 'defenders', today())
    const filed = async (): Promise<Filed> => {
      const one = await fileInvented(db, today())
      for (let i = 0; i < 5; i++)
        await writeToSource(db, one, epoch, { kind: 'message', text: `${i} ${randomUUID()}`, on: today() })
      return one
    }
    const [right, expired, burnt] = [await filed(), await filed(), await filed()]
    await sql`update known.receipt set expires_on = '2020-01-01' where submission = ${expired.id}`.execute(db.owner)
    await sql`delete from known.receipt where submission = ${burnt.id}`.execute(db.owner)
    const same =
      ({ derived }: Filed) =>
      () =>
        Buffer.from(derived.lookup)
    return { right: same(right), unknown: () => randomBytes(32), expired: same(expired), burnt: same(burnt) }
  } finally {
    await close()
  }
}

/** The largest gap between the shares of two lists that lie below any value. */
function apart(a: number[], b: number[]): number {
  const [x, y] = [a.toSorted((p, q) => p - q), b.toSorted((p, q) => p - q)]
  let [i, j, most] = [0, 0, 0]
  while (i < x.length && j < y.length) {
    if (x[i]! <= y[j]!) i++
    else j++
    most = Math.max(most, Math.abs(i / x.length - j / y.length))
  }
  return most
}

function originOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      said += String(chunk)
      const found = /^intake +(http\S+)$/m.exec(said)
      if (found) resolve(found[1]!)
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
}
