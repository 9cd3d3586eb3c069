import { createHash, randomBytes } from 'node:crypto'
import type { Db } from './db.ts'

const validity = 7 * 24 * 60 * 60 * 1000

/**
 * A new one-time link for the first officer's enrolment, good for seven days; earlier unused ones end.
 * The token stands behind '#', which no browser sends: it reaches no log. Only its hash is kept.
 */
export async function makeEnrolmentLink(db: Db, officeOrigin: string, now: Date): Promise<string | null> {
  const used = await db
    .selectFrom('platform.enrolment_link')
    .select('used_at')
    .where('used_at', 'is not', null)
    .executeTakeFirst()
  if (used) return null
  const token = randomBytes(24).toString('base64url')
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('platform.enrolment_link').where('used_at', 'is', null).execute()
    const row = {
      token_hash: createHash('sha256').update(token).digest(),
      created_at: now,
      expires_at: new Date(now.getTime() + validity)
    }
    await trx.insertInto('platform.enrolment_link').values(row).execute()
  })
  return `${officeOrigin}/en/enrol#${token}`
}
