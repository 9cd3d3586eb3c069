import { randomInt } from 'node:crypto'
import { Agent, request } from 'node:http'
import { sql } from 'kysely'
import type { Db } from '../../src/platform/db.ts'
import { toBase64url } from '../../src/platform/sealing/bytes.ts'
import { sealJson } from '../../src/platform/sealing/seal.ts'
import { makeReceipt, type Receipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { receiptAsDigits } from '../../src/platform/sealing/receipt/write-receipt.ts'
import { deriveDesk, type DerivedDesk } from '../../src/platform/sealing/receipt/derive-desk.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { openDeskAnswer } from '../../src/mandate/intake/desk/desk-answer.ts'
import { deskClasses, keptIn } from '../../src/mandate/intake/desk/desk-limits.ts'
import { insertDesk } from '../../src/mandate/intake/desk/desks.store.server.ts'
import { openReturn } from '../../src/mandate/intake/return/return-answer.ts'
import { openEpoch } from '../intake-office.ts'
import { fileInvented, writeToSource } from '../intake-source.ts'
import { distanceByChance, distributionsApart } from '../distributions.ts'
import { startOwnIntake } from './own-intake.ts'

/**
 * npm run check:long: what is under an unknown receipt, an expired one, a burnt one and a right one with five messages
 * is asked 10,000 times each, in an order of chance, 32 at once: status, headers but the date, and length are one, and
 * no two distributions of times further apart than chance puts any of the six once in a hundred runs. The same for the
 * list of an organisation that is there, is unknown, is over and was deleted.
 * Without scripts every look-up is a process of its own, four at a time, and is answered at a full second: 60 of each,
 * which takes a minute; so few show a difference of a third of the answers and no smaller one.
 */
const each = Number(process.argv[2] ?? 10_000)
const eachWithoutScripts = Number(process.argv[3] ?? 60)
const kinds = ['right', 'unknown', 'expired', 'burnt'] as const
type Kind = (typeof kinds)[number]

const intake = await startOwnIntake('intake')
let failed = false
const check = (holds: boolean, sentence: string) => {
  console.log(`${holds ? 'ok ' : 'NOT'} ${sentence}`)
  failed ||= !holds
}
try {
  const { receipts, lists, instance } = await intake.beside(({ context: { db, today } }) => prepare(db, today()))
  const lookups = await Promise.all(
    kinds.map(async (kind) => [kind, (await deriveReceipt(receipts[kind], instance)).lookup] as const)
  )
  const json = (kind: Kind) => {
    const lookup = new Map(lookups).get(kind)!
    return JSON.stringify({ lookup: Buffer.from(lookup).toString('base64url') })
  }
  await compare('with scripts', each, 32, {
    path: '/api/returns',
    type: 'application/json',
    body: json,
    right: async (answer) => (await openReturn(answer, new Map(lookups).get('right')!)) !== null
  })
  await compare('lists of organisations', each, 32, {
    path: '/api/desks',
    type: 'application/json',
    body: (kind) => JSON.stringify({ lookup: toBase64url(lists[kind].lookup) }),
    right: async (answer) => (await openDeskAnswer(answer, lists.right.lookup)) !== null
  })
  await compare('without scripts', eachWithoutScripts, 4, {
    path: '/en/return',
    type: 'application/x-www-form-urlencoded',
    body: (kind) => new URLSearchParams({ receipt: receiptAsDigits(receipts[kind]).join(' ') }).toString(),
    right: async (answer) => Buffer.from(answer).toString().includes('Invented answer')
  })
} finally {
  await intake.stop()
}
process.exit(failed ? 1 : 0)

interface Door {
  path: string
  type: string
  body(kind: Kind): string
  /** Whether that is what is under the right receipt. */
  right(answer: Uint8Array): Promise<boolean>
}

async function compare(way: string, each: number, atOnce: number, door: Door): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times = Object.fromEntries(kinds.map((kind) => [kind, [] as number[]])) as Record<Kind, number[]>
  const seen = new Map<string, Set<Kind>>()
  const opened = { right: 0, other: 0 }
  const ask = async (kind: Kind, note: boolean) => {
    const { spent, shape, body } = await post(agent, door, door.body(kind))
    if (!note) return
    times[kind].push(spent)
    seen.set(shape, (seen.get(shape) ?? new Set()).add(kind))
    // Opening costs this process what would be measured: one in a hundred.
    if (times[kind].length % 100 === 1 && (await door.right(body))) opened[kind === 'right' ? 'right' : 'other']++
  }
  const inTurn = async (queue: Kind[], note: boolean) => {
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let kind = queue.pop(); kind; kind = queue.pop()) await ask(kind, note)
      })
    )
  }
  await inTurn(
    kinds.flatMap((kind) => Array.from({ length: Math.ceil(each / 50) }, () => kind)),
    false
  )
  const from = performance.now()
  await inTurn(shuffled(kinds.flatMap((kind) => Array.from({ length: each }, () => kind))), true)
  agent.destroy()
  console.log(`${way}: ${each} of each, ${atOnce} at once, ${((performance.now() - from) / 1000).toFixed(0)} s`)
  check(seen.size === 1, `status, headers and length are one; different answers: ${seen.size}`)
  const asked = Math.ceil(each / 100)
  check(
    opened.right === asked && opened.other === 0,
    `what was written is under the right one alone (${asked} of each opened)`
  )
  for (const kind of kinds) {
    const sorted = times[kind].toSorted((a, b) => a - b)
    const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)
    console.log(`    ${kind.padEnd(8)} p1 ${at(0.01)}  p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)} ms`)
  }
  const pairs = kinds.flatMap((one, i) => kinds.slice(i + 1).map((other) => [one, other] as const))
  const most = distanceByChance({ each, pairs: pairs.length, level: 0.01 })
  for (const [one, other] of pairs) {
    const apart = distributionsApart(times[one], times[other])
    check(
      apart <= most,
      `times of ${one} and ${other}: ${apart.toFixed(4)} apart, at most ${most.toFixed(4)} by chance`
    )
  }
}

/** Headers as they came, in their order and their letters, the date's value left out; and the length. */
function post(
  agent: Agent,
  { path, type }: Door,
  text: string
): Promise<{ spent: number; shape: string; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': type, 'content-length': Buffer.byteLength(text), origin: intake.origin }
    const began = performance.now()
    const sent = request(`${intake.origin}${path}`, { agent, method: 'POST', headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const spent = performance.now() - began
        const body = Buffer.concat(chunks)
        const named = answer.rawHeaders.map((one, i, all) => (all[i - 1] === 'Date' ? '' : one))
        resolve({ spent, body, shape: JSON.stringify([answer.statusCode, body.length, named]) })
      })
    })
    sent.on('error', reject).end(text)
  })
}

async function prepare(db: { owner: Db; intake: Db }, today: string) {
  const epoch = await openEpoch(db.owner, 'defenders', today)
  const filed = async () => {
    const one = await fileInvented(db, today)
    for (let i = 0; i < 5; i++)
      await writeToSource(db, one, epoch, { kind: 'message', text: `Invented answer ${i}`, on: today })
    return one
  }
  const [right, expired, burnt] = [await filed(), await filed(), await filed()]
  await sql`update known.receipt set expires_on = '2020-01-01' where submission = ${expired.id}`.execute(db.owner)
  await sql`delete from known.receipt where submission = ${burnt.id}`.execute(db.owner)
  const { id } = await db.owner.selectFrom('known.instance').select('id').executeTakeFirstOrThrow()
  const receipts: Record<Kind, Receipt> = {
    right: right.receipt,
    unknown: makeReceipt(),
    expired: expired.receipt,
    burnt: burnt.receipt
  }
  return { receipts, lists: await prepareLists(db, today, id), instance: id }
}

async function prepareLists(db: { owner: Db; intake: Db }, today: string, instance: string) {
  const opened = async () => {
    const derived = await deriveDesk(makeReceipt(), instance)
    const { lookupHash, signing, identity } = derived
    const list = { v: 1, edition: 1, entries: [] }
    const body = await sealJson(list, [identity.recipient], deskClasses)
    const row = { lookupHash, verifyKey: signing.verifyKey, mandate: 'defenders', keptIn: keptIn(today), body }
    await insertDesk(db.intake, row, Number.MAX_SAFE_INTEGER)
    return derived
  }
  const lists: Record<Kind, DerivedDesk> = {
    right: await opened(),
    unknown: await deriveDesk(makeReceipt(), instance),
    expired: await opened(),
    burnt: await opened()
  }
  const of = ({ lookupHash }: DerivedDesk) => Buffer.from(lookupHash)
  await sql`update sealed.desk set kept_in = '2020-01-01' where lookup_hash = ${of(lists.expired)}`.execute(db.owner)
  await sql`delete from sealed.desk where lookup_hash = ${of(lists.burnt)}`.execute(db.owner)
  return lists
}

function shuffled<T>(list: T[]): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = randomInt(i + 1)
    ;[list[i], list[j]] = [list[j]!, list[i]!]
  }
  return list
}
