import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Day } from '../../calendar.ts'
import { fillerRows } from '../filler.server.ts'
import { answerSize } from '../return/return-answer.ts'

export interface DeskRow {
  verifyKey: Buffer
  keptIn: Day
  body: Buffer
}

/**
 * With bytes that say nothing beside it, so that as much comes from the database for a desk that is not there, or
 * whose list is short, as for a long one.
 */
export async function findDeskRow(db: Db, lookupHash: Uint8Array): Promise<DeskRow | null> {
  const { rows } = await sql<DeskRow & { weight: boolean }>`
    with found as materialized (
      select verify_key, kept_in, body from known.find_desk(${Buffer.from(lookupHash)})), weight as (
      select coalesce(sum(length(body)), 0)::integer as bytes from found)
    select false as weight, verify_key "verifyKey", kept_in "keptIn", body from found union all
    select true, null, null, filler from ${fillerRows(answerSize)} as rows`.execute(db)
  const row = rows.find(({ weight }) => !weight)
  return row ? { verifyKey: row.verifyKey, keptIn: row.keptIn, body: row.body } : null
}

export interface NewDesk {
  lookupHash: Uint8Array
  verifyKey: Uint8Array
  mandate: string
  keptIn: Day
  body: Uint8Array
}

/** All lists together have no room for what would be written. */
export class NoRoomForDesk extends Error {}

type Done = { done: boolean | null }

function doneOf([row]: Done[]): boolean {
  if (row!.done === null) throw new NoRoomForDesk('The lists have no more room.')
  return row!.done
}

/** False where there is one already. */
export async function insertDesk(
  db: Db,
  { lookupHash, verifyKey, mandate, keptIn, body }: NewDesk,
  most: number
): Promise<boolean> {
  const { rows } = await sql<Done>`select known.open_desk(${Buffer.from(lookupHash)},
    ${Buffer.from(verifyKey)}, ${mandate}, ${keptIn}, ${Buffer.from(body)}, ${most}) as done`.execute(db)
  return doneOf(rows)
}

/** Compare-and-set: false where what is kept is no longer what has that SHA-256. */
export async function replaceList(
  db: Db,
  lookupHash: Uint8Array,
  before: Uint8Array,
  { body, keptIn }: Pick<NewDesk, 'body' | 'keptIn'>,
  most: number
): Promise<boolean> {
  const { rows } = await sql<Done>`select known.keep_desk(${Buffer.from(lookupHash)},
    ${Buffer.from(before)}, ${Buffer.from(body)}, ${keptIn}, ${most}) as done`.execute(db)
  return doneOf(rows)
}

/** The same, under other words. Throws isTaken where there is a desk under those. */
export async function exchangeDesk(
  db: Db,
  lookupHash: Uint8Array,
  before: Uint8Array,
  next: Omit<NewDesk, 'mandate'>,
  most: number
): Promise<boolean> {
  const { rows } = await sql<Done>`select known.exchange_desk(${Buffer.from(lookupHash)},
    ${Buffer.from(before)}, ${Buffer.from(next.lookupHash)}, ${Buffer.from(next.verifyKey)},
    ${Buffer.from(next.body)}, ${next.keptIn}, ${most}) as done`.execute(db)
  return doneOf(rows)
}

export async function deleteDesk(db: Db, lookupHash: Uint8Array, before: Uint8Array): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select known.delete_desk(${Buffer.from(lookupHash)}, ${Buffer.from(before)}) as done`.execute(db)
  return rows[0]?.done === true
}

/** @param firstUnused the first month of which those stay that were opened and not kept since */
export async function deleteDesksBefore(db: Db, firstKept: Day, firstUnused: Day): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('sealed.desk')
    .where(({ or, and, eb }) =>
      or([eb('kept_in', '<', firstKept), and([eb('kept_in', '<', firstUnused), eb('kept_again', '=', false)])])
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
