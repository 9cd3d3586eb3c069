import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'

const most = 10
const withinMinutes = 15

/** Whether a way was tried in vain too often of late. Until the transaction ends nobody else tries it. */
export async function isTriedTooOften(trx: Trx, subject: Buffer, now: Date): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${subject.readBigInt64BE()})`.execute(trx)
  await deleteFailuresOver(trx, now)
  const failed = await trx.selectFrom('known.sign_in_failure').select('at').where('subject', '=', subject).execute()
  return failed.length >= most
}

export async function deleteFailuresOver(db: Db | Trx, now: Date): Promise<void> {
  const since = new Date(now.getTime() - withinMinutes * 60_000)
  await db.deleteFrom('known.sign_in_failure').where('at', '<=', since).execute()
}

export async function noteFailure(trx: Trx, subject: Buffer, now: Date): Promise<void> {
  await trx.insertInto('known.sign_in_failure').values({ subject, at: now }).execute()
}

export async function forgetFailures(trx: Trx, subject: Buffer): Promise<void> {
  await trx.deleteFrom('known.sign_in_failure').where('subject', '=', subject).execute()
}
