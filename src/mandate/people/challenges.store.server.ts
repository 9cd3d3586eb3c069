import { randomBytes, randomUUID } from 'node:crypto'
import type { Db, Trx } from '#platform/db.ts'

const goodForMinutes = 5

export async function makeChallenge(db: Db, now: Date): Promise<{ id: string; challenge: string }> {
  const made = { id: randomUUID(), challenge: randomBytes(32).toString('base64url') }
  await db
    .insertInto('known.sign_in_challenge')
    .values({ ...made, expires_at: new Date(now.getTime() + goodForMinutes * 60_000) })
    .execute()
  return made
}

export async function deleteChallengesOver(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('known.sign_in_challenge').where('expires_at', '<=', now).execute()
}

/** Once: who asks again with the same challenge is refused. */
export async function takeChallenge(db: Db | Trx, id: string, now: Date): Promise<string | null> {
  const taken = await db
    .deleteFrom('known.sign_in_challenge')
    .where('id', '=', id)
    .returning(['challenge', 'expires_at as expiresAt'])
    .executeTakeFirst()
  return taken && taken.expiresAt > now ? taken.challenge : null
}
