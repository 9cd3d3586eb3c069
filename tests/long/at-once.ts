import { createHash } from 'node:crypto'
import { Agent } from 'node:http'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import { openJson } from '../../src/platform/sealing/seal.ts'
import { openEpoch } from '../intake-office.ts'
import { makeSealedLoad, postSubmission } from '../sealed-load.ts'
import { startOwnIntake } from './own-intake.ts'

/**
 * npm run check:long: 64 submissions at once for a minute, one in ten of them sent twice, now together, now after it
 * was acknowledged. None is refused; each that was acknowledged is there once, byte for byte, and opens.
 */
const seconds = Number(process.argv[2] ?? 60)
const atOnce = 64
const intake = await startOwnIntake('intake')
let failed = false
const check = (holds: boolean, sentence: string) => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  failed ||= !holds
}
try {
  const epoch = await intake.beside(({ context: { db, config, today } }) =>
    openEpoch(db.owner, config.mandate, today())
  )
  const next = await makeSealedLoad(intake.origin, { dataFolder: intake.dataFolder, distinct: 256 })
  const agent = new Agent({ keepAlive: true, maxSockets: 2 * atOnce })
  const acknowledged = new Map<string, string>()
  const statuses: Record<string, number> = {}
  const twice = { sent: 0, written: 0 }
  const from = performance.now()
  const going = () => performance.now() - from < seconds * 1000
  await Promise.all(
    Array.from({ length: atOnce }, async (_, sender) => {
      for (let n = sender; going(); n++) {
        const one = next()
        const body = JSON.stringify(one)
        const send = () => postSubmission(agent, intake.origin, body)
        const answers = n % 20 === 0 ? await Promise.all([send(), send()]) : [await send()]
        if (n % 20 === 10) answers.push(await send())
        for (const status of answers) statuses[status] = (statuses[status] ?? 0) + 1
        if (answers.length > 1) {
          twice.sent++
          if (answers.toSorted((a, b) => a - b).join() !== '200,201') twice.written++
        }
        if (answers.includes(201)) acknowledged.set(one.id, digestOf(Buffer.from(one.body, 'base64url')))
      }
    })
  )
  const took = (performance.now() - from) / 1000
  agent.destroy()
  const said = Object.entries(statuses).map(([status, count]) => `${count} times ${status}`)
  check(
    took >= seconds - 1 && Object.keys(statuses).every((status) => status === '200' || status === '201'),
    `${atOnce} at once for ${took.toFixed(0)} s: ${said.join(', ')}; none refused`
  )
  check(twice.sent > 0 && twice.written === 0, `${twice.sent} sent twice, each written once: ${twice.written} were not`)
  const { rows, kept, opened, distinct } = await intake.beside(({ context }) =>
    readAll(context.db.owner, epoch.secrets.identity)
  )
  const lost = [...acknowledged].filter(([id, digest]) => kept.get(id) !== digest).length
  check(
    lost === 0,
    `${acknowledged.size} acknowledged, ${(acknowledged.size / took).toFixed(0)} a second; ${lost} are not there as they were sent`
  )
  check(rows === acknowledged.size, `${rows} rows in the database`)
  check(
    opened === distinct && distinct > 0,
    `of ${distinct} texts that were sealed, ${opened} open with the epoch’s secret`
  )
} finally {
  await intake.stop()
}
process.exit(failed ? 1 : 0)

function digestOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('base64')
}

/** All that is kept, by its number; each text that was sealed is opened once, the same bytes need it no second time. */
async function readAll(db: Db, secret: string) {
  const { rows } = await sql<{ id: string; body: Buffer }>`
    select id, body from known.submission join sealed.submission using (id) join known.receipt on submission = id`.execute(
    db
  )
  const kept = new Map(rows.map(({ id, body }) => [id, digestOf(body)]))
  const texts = new Map(rows.map(({ body }) => [digestOf(body), body]))
  const opens = await Promise.all(
    [...texts.values()].map((body) =>
      openJson(body, [secret]).then(
        () => 1,
        () => 0
      )
    )
  )
  return { rows: rows.length, kept, distinct: texts.size, opened: opens.reduce<number>((sum, one) => sum + one, 0) }
}
