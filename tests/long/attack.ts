import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import { listSubmissions } from '../../src/mandate/inbox/queue.store.server.ts'
import { unprovenBehind } from '../../src/mandate/inbox/unproven.store.server.ts'
import { openEpoch } from '../intake-office.ts'
import { instanceOf, sendHonestly, type Honest } from './honest.ts'
import { startOwnIntake } from './own-intake.ts'

/**
 * npm run check:long attack [minutes] [connections] [posts] [reports]: a server of its own on this machine, held by
 * 5,000 slow connections, flooded with texts for ten minutes, and sent 1,000 reports of danger from another site at
 * once. 200 invented sources write meanwhile, half of them without scripts, half of each in danger: every one has her
 * receipt, 95 of 100 within five seconds, nothing is lost, and those in danger stand where an officer looks first.
 */
const [minutes = 10, connections = 5000, posts = 1000, reports = 200] = process.argv.slice(2).map(Number)
/** Seconds, for 95 of 100. */
const most = 5
/** Lines, as Unproven.svelte shows them. */
const twoScreens = 80
const intake = await startOwnIntake('intake')
let failed = false
const check = (holds: boolean, sentence: string) => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  failed ||= !holds
}
try {
  await intake.beside(({ context: { db, config, today } }) => openEpoch(db.owner, config.mandate, today()))
  await instanceOf(intake.origin)
  const attackers = fork(`${projectRoot}/tests/long/attackers.ts`, [intake.origin, connections, posts].map(String), {
    execArgv: process.execArgv
  })
  const lasts = minutes * 60_000
  const began = performance.now()
  const honest = await Promise.all(
    Array.from({ length: reports }, async (_, at): Promise<Honest> => {
      await wait((lasts * at) / reports)
      return sendHonestly(intake.origin, { scripts: at % 2 === 0, danger: at % 4 < 2 })
    })
  )
  await wait(Math.max(0, lasts - (performance.now() - began)))
  attackers.send('say')
  const [said] = (await once(attackers, 'message')) as [Record<string, Record<string, number>>]
  attackers.disconnect()
  for (const [what, of] of Object.entries(said))
    console.log(
      `    ${what}: ${Object.entries(of)
        .map(([status, count]) => `${count} times ${status}`)
        .join(', ')}`
    )

  const accepted = honest.filter(({ seconds }) => seconds !== null)
  check(accepted.length === honest.length, `${honest.length} honest reports sent, ${accepted.length} accepted`)
  for (const scripts of [true, false]) {
    const of = accepted.filter((one) => one.scripts === scripts)
    const times = of.map(({ seconds }) => seconds!).toSorted((a, b) => a - b)
    const p95 = times[Math.ceil(times.length * 0.95) - 1] ?? Infinity
    const longest = times.at(-1) ?? Infinity
    const again = of.filter(({ tries }) => tries > 1).length
    check(
      p95 <= most,
      `${scripts ? 'with scripts' : 'without scripts'}: p95 ${p95.toFixed(1)} s, longest ${longest.toFixed(1)} s, ${again} sent more than once`
    )
  }
  const refusals = Map.groupBy(
    honest.flatMap((one) => one.said),
    (one) => one
  )
  for (const [status, all] of refusals) console.log(`    to honest reports: ${all.length} times ${status}`)
  await intake.beside(async ({ context: { db, config, today } }) => {
    const idOf = await keptUnder(db.owner)
    const lost = accepted.filter(({ lookupHash }) => !idOf.has(lookupHash!.toString('hex')))
    check(lost.length === 0, `${lost.length} of those accepted are lost`)
    const queue = await dangerQueue(db.owner, today())
    const unproved = await unprovenQueue(db.owner, config.mandate)
    const mine = (scripts: boolean) =>
      accepted
        .filter((one) => one.danger && one.scripts === scripts)
        .map(({ lookupHash }) => idOf.get(lookupHash!.toString('hex')))
    const isAmong = (page: readonly { id: string }[]) => (id: string | undefined) => page.some((one) => one.id === id)
    const [first, two] = [
      mine(true).filter(isAmong(queue.slice(0, 100))),
      mine(false).filter(isAmong(unproved.slice(0, twoScreens)))
    ]
    console.log(`    in danger: ${queue.length} with the work, ${unproved.length} without`)
    check(
      first.length === mine(true).length,
      `in danger, with scripts: ${first.length} of ${mine(true).length} on the inbox’s first page`
    )
    check(
      two.length === mine(false).length,
      `in danger, without: ${two.length} of ${mine(false).length} on the first two screens of their queue`
    )
  })
} finally {
  await intake.stop()
}
process.exit(failed ? 1 : 0)

/** Numbers of submissions by the hash of their receipt. */
async function keptUnder(db: Db): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; hash: Buffer }>`
    select submission as id, lookup_hash as hash from known.receipt where submission is not null`.execute(db)
  return new Map(rows.map(({ id, hash }) => [hash.toString('hex'), id]))
}

/** All who are in danger, as the inbox lists them: without those that wait beside it. */
async function dangerQueue(db: Db, today: string): Promise<{ id: string }[]> {
  const all: { id: string }[] = []
  let after: string | undefined
  do {
    const page = await db
      .transaction()
      .execute((trx) =>
        listSubmissions(trx, { state: 'open', danger: 'yes', ...(after && { after }) }, { me: '', today })
      )
    all.push(...page.rows)
    after = page.after ?? undefined
  } while (after)
  return all
}

/** Those that wait beside it, newest first, as an officer's browser is given them; where none are alike, each is a line. */
async function unprovenQueue(db: Db, mandate: string): Promise<{ id: string }[]> {
  const all: { id: string }[] = []
  let after: string | undefined
  do {
    const batch = await db
      .transaction()
      .execute((trx) => unprovenBehind(trx, { mandate, after, limit: 200, most: 3_000_000 }))
    all.push(...batch.rows)
    after = batch.after ?? undefined
  } while (after)
  return all
}
