import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

export interface EnteredRow {
  id: string
  mandate: string
  on: Day
  lang: string
  danger: boolean
  epoch: number
  body: Buffer
  receipt: { lookupHash: Buffer; verifyKey: Buffer; anchor: Buffer }
  officer: string
}

/** Whether that epoch is the open one; it stays so until the transaction ends. */
export async function isOpenEpoch(trx: Trx, mandate: string, number: number): Promise<boolean> {
  const row = await trx
    .selectFrom('known.epoch')
    .select('number')
    .where('mandate', '=', mandate)
    .where('number', '=', number)
    .where('closed_on', 'is', null)
    .forShare()
    .executeTakeFirst()
  return row !== undefined
}

export async function insertEntered(trx: Trx, row: EnteredRow): Promise<void> {
  await trx
    .insertInto('known.submission')
    .values({
      id: row.id,
      mandate: row.mandate,
      received_on: row.on,
      lang: row.lang,
      danger: row.danger,
      size_class: row.body.length,
      channel: 'entered',
      epoch: row.epoch,
      officer: row.officer
    })
    .execute()
  await trx.insertInto('sealed.submission').values({ id: row.id, body: row.body }).execute()
  const { lookupHash, verifyKey, anchor } = row.receipt
  await trx
    .insertInto('known.receipt')
    .values({ lookup_hash: lookupHash, submission: row.id, verify_key: verifyKey, anchor })
    .execute()
}

export const isReceiptThere = async (trx: Trx, lookupHash: Buffer): Promise<boolean> =>
  (await trx
    .selectFrom('known.receipt')
    .select('submission')
    .where('lookup_hash', '=', lookupHash)
    .executeTakeFirst()) !== undefined

/** Whole files that are nobody's yet become this submission's; the first that is not so, or null. */
export async function claimUploads(trx: Trx, uploads: readonly string[], submission: string): Promise<string | null> {
  for (const upload of uploads) {
    const { rows } = await sql`update known.upload u set submission = ${submission}, complete = true
      where u.id = ${upload} and u.submission is null
        and u.parts = (select count(*) from known.upload_part p where p.upload = u.id) returning 1`.execute(trx)
    if (rows.length === 0) return upload
  }
  return null
}
