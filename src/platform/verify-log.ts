import { verifyHead, type PublishedHead } from './log-head.ts'
import { erasure } from './erase-payload.ts'
import { commit, genesis, hashOf } from './event-log.ts'
import type { Db } from './db.ts'

export interface LogReport {
  ok: boolean
  events: number
  /** Events whose payload is gone, as the law may require: the event itself still stands. */
  erased: number
  /** Who erased which, and why; the first hundred. */
  erasures: { seq: number; at: string; actor: string; reason: string | null }[]
  heads: number
  last: { seq: number; hash: string } | null
  /** Where the chain does not hold; the first twenty. */
  problems: { seq: number; problem: LogProblem }[]
}

export type LogProblem =
  | 'missing'
  | 'previous-hash'
  | 'hash'
  | 'payload'
  | 'payload-gone'
  | 'head-differs'
  | 'head-signature'
  | 'head-beyond-end'

const page = 5000

/** Reads the whole log in order and checks every link, payload and signed head. Holds a page in memory. */
export async function verifyLog(db: Db): Promise<LogReport> {
  const report: LogReport = { ok: true, events: 0, erased: 0, erasures: [], heads: 0, last: null, problems: [] }
  const found = (seq: number, problem: LogProblem) => {
    report.ok = false
    if (report.problems.length < 20) report.problems.push({ seq, problem })
  }
  const heads = await db.selectFrom('platform.event_head').selectAll().orderBy('seq').execute()
  const hashAt = new Map<number, Buffer>(heads.map((head) => [head.seq, genesis]))
  const gone = new Set<number>()
  const told = new Set<number>()
  let previous: Buffer = genesis
  for (let last = 0; ;) {
    const rows = await readPage(db, last)
    for (const row of rows) {
      if (row.seq !== last + 1) found(last + 1, 'missing')
      if (!row.previous_hash.equals(previous)) found(row.seq, 'previous-hash')
      if (
        !hashOf({
          ...row,
          subjectKind: row.subject_kind,
          subjectId: row.subject_id,
          previousHash: row.previous_hash
        }).equals(row.hash)
      )
        found(row.seq, 'hash')
      if (!row.salt) gone.add(row.seq)
      else if (!isCommitted(row.salt, row.payload, row.commitment)) found(row.seq, 'payload')
      if (row.type === erasure.type && row.subject_kind === erasure.subjectKind) {
        told.add(Number(row.subject_id))
        if (report.erasures.length < 100) report.erasures.push(erasureOf(row))
      }
      if (hashAt.has(row.seq)) hashAt.set(row.seq, row.hash)
      previous = row.hash
      last = row.seq
      report.events++
    }
    if (rows.length < page) break
    report.last = { seq: last, hash: previous.toString('hex') }
  }
  report.erased = gone.size
  for (const seq of gone) if (!told.has(seq)) found(seq, 'payload-gone')
  const end = await db
    .selectFrom('platform.event')
    .select((e) => e.fn.max('seq').as('seq'))
    .executeTakeFirst()
  if (end?.seq) report.last = { seq: end.seq, hash: previous.toString('hex') }
  for (const head of heads) {
    report.heads++
    const hash = hashAt.get(head.seq)
    if (head.seq > (end?.seq ?? 0)) found(head.seq, 'head-beyond-end')
    else if (head.seq > 0 && !hash?.equals(head.hash)) found(head.seq, 'head-differs')
    if (!verifyHead(head)) found(head.seq, 'head-signature')
  }
  return report
}

/** One that is nested too deep to be gone through was never committed to: nobody could. It is not to end the reading. */
function isCommitted(salt: Buffer, payload: unknown, commitment: Buffer): boolean {
  try {
    return commit(salt, payload).equals(commitment)
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

function erasureOf(row: Awaited<ReturnType<typeof readPage>>[number]): LogReport['erasures'][number] {
  const { reason } = (row.payload ?? {}) as { reason?: unknown }
  return {
    seq: Number(row.subject_id),
    at: row.at.toISOString(),
    actor: row.actor,
    reason: typeof reason === 'string' ? reason : null
  }
}

export type KeptHead = { day: string; problem: 'head-signature' | 'not-in-log' | null }

/** Heads that somebody kept from the public feed, against the log as it is now: what was rewritten since shows. */
export async function compareHeads(db: Db, kept: readonly PublishedHead[]): Promise<KeptHead[]> {
  const found = await db.selectFrom('platform.event').select('hash').where('type', '=', 'log-head-signed').execute()
  const hashes = new Set(found.map(({ hash }) => hash.toString('hex')))
  return kept.map((head) => ({
    day: head.day,
    problem: !verifyHead(head) ? 'head-signature' : hashes.has(head.hash.toString('hex')) ? null : 'not-in-log'
  }))
}

function readPage(db: Db, after: number) {
  return db
    .selectFrom('platform.event as e')
    .leftJoin('platform.event_payload as p', 'p.seq', 'e.seq')
    .selectAll('e')
    .select(['p.salt', 'p.payload'])
    .where('e.seq', '>', after)
    .orderBy('e.seq')
    .limit(page)
    .execute()
}
