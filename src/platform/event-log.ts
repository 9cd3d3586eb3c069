import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from './canonical-json.ts'
import type { Trx } from './db.ts'

/** What happened, to what, by whom. The payload stands outside the chain: it can be erased, the event cannot. */
export interface NewEvent {
  at: Date
  mandate: string
  type: string
  subjectKind: string
  subjectId: string
  actor: string
  payload: object
}

export interface ChainedEvent extends Omit<NewEvent, 'payload'> {
  seq: number
  commitment: Buffer
  previousHash: Buffer
}

export const genesis = Buffer.alloc(32)

/** SHA-256 over salt and canonical JSON: proves a payload while it is there, tells nothing of one erased. */
export function commit(salt: Uint8Array, payload: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonicalJson(payload)).digest()
}

export function hashOf(event: ChainedEvent): Buffer {
  const told = [
    event.seq,
    event.at.toISOString(),
    event.mandate,
    event.type,
    event.subjectKind,
    event.subjectId,
    event.actor
  ]
  return createHash('sha256').update(event.previousHash).update(event.commitment).update(canonicalJson(told)).digest()
}

/**
 * Appends to the chain, in the transaction of the facts themselves. Writers queue here until they
 * commit, so call it late in the transaction, and with all its events at once.
 */
export async function appendEvents(trx: Trx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  await holdLog(trx)
  const last = await lastEvent(trx)
  const chained = chain(events, last.seq, last.hash)
  for (let start = 0; start < chained.length; start += 5000) await insert(trx, chained.slice(start, start + 5000))
}

/** Whether the log has such an event of that moment already: of what is told once a day, whose moment is the day's beginning. */
export async function hasEvent(trx: Trx, { type, subjectKind, subjectId, actor, at }: NewEvent): Promise<boolean> {
  const { rows } = await sql`
    select from platform.event where subject_kind = ${subjectKind} and subject_id = ${subjectId}
      and type = ${type} and actor = ${actor} and at = ${at} limit 1`.execute(trx)
  return rows.length > 0
}

/** Until the transaction ends nobody else appends. */
export async function holdLog(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('vigie log', 0))`.execute(trx)
}

export async function lastEvent(trx: Trx): Promise<{ seq: number; hash: Buffer }> {
  const { rows } = await sql<{
    seq: number | null
    hash: Buffer | null
  }>`select seq, hash from platform.last_event()`.execute(trx)
  return { seq: rows[0]?.seq ?? 0, hash: rows[0]?.hash ?? genesis }
}

interface Link extends ChainedEvent {
  hash: Buffer
  salt: Buffer
  payload: string
}

function chain(events: readonly NewEvent[], last: number, lastHash: Buffer): Link[] {
  let previousHash = lastHash
  return events.map(({ payload, ...event }, position) => {
    const salt = randomBytes(16)
    const link = { ...event, seq: last + position + 1, commitment: commit(salt, payload), previousHash }
    const hash = hashOf(link)
    previousHash = hash
    return { ...link, hash, salt, payload: JSON.stringify(payload) }
  })
}

async function insert(trx: Trx, links: Link[]): Promise<void> {
  const all = <T>(pick: (link: Link) => T) => links.map(pick)
  await sql`
    insert into platform.event (seq, at, mandate, type, subject_kind, subject_id, actor, commitment, previous_hash, hash)
    select * from unnest(
      ${all((link) => link.seq)}::bigint[], ${all((link) => link.at.toISOString())}::timestamptz[],
      ${all((link) => link.mandate)}::text[], ${all((link) => link.type)}::text[],
      ${all((link) => link.subjectKind)}::text[], ${all((link) => link.subjectId)}::text[], ${all((link) => link.actor)}::text[],
      ${all((link) => link.commitment)}::bytea[], ${all((link) => link.previousHash)}::bytea[], ${all((link) => link.hash)}::bytea[])`.execute(
    trx
  )
  await sql`
    insert into platform.event_payload (seq, salt, payload)
    select * from unnest(${all((link) => link.seq)}::bigint[], ${all((link) => link.salt)}::bytea[], ${all((link) => link.payload)}::jsonb[])`.execute(
    trx
  )
}
