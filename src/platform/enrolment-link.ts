import { createHash, randomBytes } from 'node:crypto'
import { transact, type Db } from './db.ts'

const validity = 7 * 24 * 60 * 60 * 1000

/**
 * A new one-time link for the first officer of a mandate's office, good for seven days; earlier unused ones of that
 * mandate end. The token stands behind '#', which no browser sends: it reaches no log. Only its hash is kept. Null once
 * the office has its first officer.
 */
export async function makeEnrolmentLink(
  db: Db,
  { origin, mandate, isInstances }: { origin: string; mandate: string; isInstances: boolean },
  now: Date
): Promise<string | null> {
  const token = randomBytes(24).toString('base64url')
  const made = await transact(db, async (trx) => {
    const used = await trx
      .selectFrom('platform.enrolment_link')
      .select('used_at')
      .where('mandate', '=', mandate)
      .where('used_at', 'is not', null)
      .executeTakeFirst()
    if (used) return false
    await trx
      .deleteFrom('platform.enrolment_link')
      .where('mandate', '=', mandate)
      .where('used_at', 'is', null)
      .execute()
    const row = {
      token_hash: createHash('sha256').update(token).digest(),
      mandate,
      created_at: now,
      expires_at: new Date(now.getTime() + validity)
    }
    await trx.insertInto('platform.enrolment_link').values(row).execute()
    return true
  })
  // Of another mandate than the instance's own the address says at whose door she stands.
  return made ? `${origin}/en/enrol${isInstances ? '' : `?mandate=${mandate}`}#${token}` : null
}
