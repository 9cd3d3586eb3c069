import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'

export interface SubmissionRow {
  id: string
  mandate: string
  receivedOn: string
  lang: string
  danger: boolean
  channel: 'sealed-there' | 'sealed-here' | 'entered'
  epoch: number
  body: Uint8Array
  receipt: { lookupHash: Uint8Array; verifyKey: Uint8Array; anchor: Uint8Array }
}

/** Whether that epoch is open; if so, it stays so until the transaction ends. */
export async function holdOpenEpoch(trx: Trx, mandate: string, number: number): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select known.hold_open_epoch(${mandate}, ${number}) as open`.execute(
    trx
  )
  return rows[0]?.open === true
}

/** In one statement: one way to the database and back. Throws isTaken where its id or its receipt is there already. */
export async function insertSubmission(trx: Trx, row: SubmissionRow): Promise<void> {
  const { id, body, receipt } = row
  await sql`
    with submission as (
      insert into known.submission (id, mandate, received_on, lang, danger, size_class, channel, epoch)
      values (${id}, ${row.mandate}, ${row.receivedOn}, ${row.lang}, ${row.danger}, ${body.length}, ${row.channel}, ${row.epoch})
    ), sealed as (
      insert into sealed.submission (id, body) values (${id}, ${Buffer.from(body)})
    )
    insert into known.receipt (lookup_hash, submission, verify_key, anchor)
    values (${Buffer.from(receipt.lookupHash)}, ${id}, ${Buffer.from(receipt.verifyKey)}, ${Buffer.from(receipt.anchor)})
  `.execute(trx)
}

export const isTaken = (error: unknown): boolean => (error as { code?: string } | null)?.code === '23505'

/** The submission that a receipt is of; null for one that is not there. */
export async function findSubmissionUnder(db: Db, lookupHash: Uint8Array): Promise<string | null> {
  const { rows } = await sql<{ submission: string }>`
    select submission from known.find_receipt(${Buffer.from(lookupHash)})`.execute(db)
  return rows[0]?.submission ?? null
}
