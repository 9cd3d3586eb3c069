import type { Trx } from '#platform/db.ts'

/** Whether this very submission is there, with this very receipt. */
export async function isEntered(trx: Trx, submission: string, lookupHash: Buffer): Promise<boolean> {
  const row = await trx
    .selectFrom('known.receipt')
    .select('submission')
    .where('submission', '=', submission)
    .where('lookup_hash', '=', lookupHash)
    .executeTakeFirst()
  return row !== undefined
}
