import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'

export interface SubmissionRow {
  id: string
  mandate: string
  receivedOn: string
  lang: string
  danger: boolean
  perhapsDanger: boolean
  channel: 'sealed-there' | 'sealed-here' | 'entered'
  /** Came without proof of work: no scripts, or by the slow lane. */
  unproven?: boolean
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

/**
 * Whether it was written: it is, to the epoch that is open. In one statement, one way to the database and back, which
 * without a transaction around it is durable when it returns. Throws isTaken where its id or its receipt is there.
 */
export async function insertSubmission(db: Db | Trx, row: SubmissionRow): Promise<boolean> {
  const { held, submission, sealed, receipt } = statementsOf(row)
  const { rows } = await sql<{ open: boolean }>`
    with ${held}, submission as (${submission}), sealed as (${sealed}), receipt as (${receipt})
    select open from held`.execute(db)
  return rows[0]?.open === true
}

/**
 * The same, one after the other: the office's role is let add what belongs to a submission of its mandate, which
 * the statement that adds the submission can't see yet.
 */
export async function insertSubmissionInSteps(trx: Trx, row: SubmissionRow): Promise<boolean> {
  const { held, submission, sealed, receipt } = statementsOf(row)
  if (!(await holdOpenEpoch(trx, row.mandate, row.epoch))) return false
  for (const statement of [submission, sealed, receipt]) await sql`with ${held} ${statement}`.execute(trx)
  return true
}

function statementsOf({ id, body, receipt, ...row }: SubmissionRow) {
  return {
    held: sql`held as materialized (select known.hold_open_epoch(${row.mandate}, ${row.epoch}) as open)`,
    submission: sql`insert into known.submission (id, mandate, received_on, lang, danger, perhaps_danger,
      size_class, channel, unproven, epoch)
      select ${id}::uuid, ${row.mandate}, ${row.receivedOn}::date, ${row.lang}, ${row.danger}::boolean, ${row.perhapsDanger}::boolean,
        ${body.length}::integer, ${row.channel}, ${row.unproven ?? false}::boolean, ${row.epoch}::integer from held where open`,
    sealed: sql`insert into sealed.submission (id, body)
      select ${id}::uuid, ${Buffer.from(body)}::bytea from held where open`,
    receipt: sql`insert into known.receipt (lookup_hash, submission, verify_key, anchor)
      select ${Buffer.from(receipt.lookupHash)}::bytea, ${id}::uuid, ${Buffer.from(receipt.verifyKey)}::bytea,
        ${Buffer.from(receipt.anchor)}::bytea from held where open`
  }
}

export const isTaken = (error: unknown): boolean => (error as { code?: string } | null)?.code === '23505'

/** The submission that a receipt is of; null for one that is not there. */
export async function findSubmissionUnder(db: Db, lookupHash: Uint8Array): Promise<string | null> {
  const { rows } = await sql<{ submission: string }>`
    select submission from known.find_receipt(${Buffer.from(lookupHash)})`.execute(db)
  return rows[0]?.submission ?? null
}
