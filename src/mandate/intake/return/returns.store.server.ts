import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { fillerRows } from '../filler.server.ts'
import { answerSize, type StoredMessage } from './return-answer.ts'

export interface ReceiptRow {
  submission: string
  verifyKey: Buffer
  anchor: Buffer
  mandate: string
  expiresOn: string | null
}

export async function findReceipt(db: Db, lookupHash: Uint8Array): Promise<ReceiptRow | null> {
  const { rows } = await sql<ReceiptRow>`
    select submission, verify_key "verifyKey", anchor, mandate, expires_on "expiresOn"
    from known.find_receipt(${Buffer.from(lookupHash)})`.execute(db)
  return rows[0] ?? null
}

/** With rows of filler beside them, for a receipt that is not there to weigh what one with messages does. */
export async function messagesUnder(db: Db, lookupHash: Uint8Array): Promise<StoredMessage[]> {
  const { rows } = await sql<StoredMessage>`
    with found as materialized (
      select number, on_day "on", body from known.messages_under(${Buffer.from(lookupHash)})), weight as (
      select coalesce(sum(length(body)), 0)::integer as bytes from found)
    select number, "on", body from found union all
    select 0, null, filler from ${fillerRows(answerSize)} as rows`.execute(db)
  return rows.filter(({ number }) => number > 0)
}

export async function keptUnder(db: Db, lookupHash: Uint8Array): Promise<Buffer[]> {
  const { rows } = await sql<{ nonce: Buffer }>`
    select kept.nonce from known.kept_under(${Buffer.from(lookupHash)}) kept (nonce)`.execute(db)
  return rows.map(({ nonce }) => nonce)
}

export interface AdditionRow {
  id: string
  submission: string
  receivedOn: string
  mandate: string
  epoch: number
  nonce: Uint8Array
  body: Uint8Array
}

/** False when what has that number is there already. */
export async function insertAddition(trx: Trx, row: AdditionRow): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into sealed.addition (id, submission, received_on, mandate, epoch, nonce, body)
    values (${row.id}, ${row.submission}, ${row.receivedOn}, ${row.mandate}, ${row.epoch}, ${Buffer.from(row.nonce)}, ${Buffer.from(row.body)})
    on conflict do nothing`.execute(trx)
  return numAffectedRows === 1n
}

/** Whether what was just added has room within these; the submission is held until the transaction ends. */
export async function hasRoomForAddition(
  trx: Trx,
  lookupHash: Uint8Array,
  { on, ofDay, unopened }: { on: string; ofDay: number; unopened: number }
): Promise<boolean> {
  const { rows } = await sql<{ fits: boolean }>`
    select known.addition_fits(${Buffer.from(lookupHash)}, ${on}, ${ofDay}, ${unopened}) as fits`.execute(trx)
  return rows[0]!.fits
}

export async function letWait(trx: Trx, lookupHash: Uint8Array, saysDanger: boolean): Promise<void> {
  await sql`select known.addition_waits(${Buffer.from(lookupHash)}, ${saysDanger})`.execute(trx)
}

/** What says danger and is kept already raises the flag again, and waits to be read; false when it is not kept. */
export async function sayDangerAgain(trx: Trx, lookupHash: Uint8Array, nonce: Uint8Array): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select known.danger_again(${Buffer.from(lookupHash)}, ${Buffer.from(nonce)}) as kept`.execute(trx)
  return rows[0]!.kept
}

export async function deleteReceipt(db: Db, lookupHash: Uint8Array): Promise<boolean> {
  const { rows } = await sql<{ gone: boolean }>`select known.burn_receipt(${Buffer.from(lookupHash)}) as gone`.execute(
    db
  )
  return rows[0]?.gone === true
}

export async function replaceReceipt(
  trx: Trx,
  lookupHash: Uint8Array,
  next: { lookupHash: Uint8Array; verifyKey: Uint8Array; anchor: Uint8Array }
): Promise<boolean> {
  const { rows } = await sql<{ replaced: boolean }>`select known.exchange_receipt(${Buffer.from(lookupHash)},
    ${Buffer.from(next.lookupHash)}, ${Buffer.from(next.verifyKey)}, ${Buffer.from(next.anchor)}) as replaced`.execute(
    trx
  )
  return rows[0]?.replaced === true
}
