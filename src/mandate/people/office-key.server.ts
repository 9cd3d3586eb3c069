import { createHmac } from 'node:crypto'
import type { Trx } from '#platform/db.ts'

/** What this instance alone can say of a text, and always says alike. 32 bytes. */
export async function underOfficeKey(trx: Trx, use: string, text: string): Promise<Buffer> {
  const { key } = await trx.selectFrom('known.office_key').select('key').executeTakeFirstOrThrow()
  return createHmac('sha256', key).update(`${use}\n${text}`).digest()
}
