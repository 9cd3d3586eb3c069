import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'

/** The mandates that have an office: those that ever opened an epoch. */
export async function listOffices(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('known.epoch').select('mandate').distinct().orderBy('mandate').execute()
  return rows.map(({ mandate }) => mandate)
}

/** Until the transaction ends nobody else writes to these. Never the open one: whoever files waits for nothing. */
export async function holdClosedEpochs(trx: Trx, mandate: string): Promise<void> {
  await sql`select from known.epoch where mandate = ${mandate} and closed_on is not null and destroyed_on is null
    order by number for update`.execute(trx)
}

/**
 * Closed ones whose secrets open nothing that is kept, the first one first. What was not noted to be of an epoch may be
 * of any, and keeps all of them. Files come with what they were sent in with: their keys stand in it.
 */
export async function listIdleEpochs(trx: Trx, mandate: string): Promise<number[]> {
  const { rows } = await sql<{ number: number }>`
    select e.number from known.epoch e
    where e.mandate = ${mandate} and e.closed_on is not null and e.destroyed_on is null
      and not exists (select from sealed.by_epoch s where s.mandate = e.mandate and s.epoch <= e.number)
    order by e.number`.execute(trx)
  return rows.map(({ number }) => number)
}

/** Those of all who hold it, officers and the recovery; and of a recovery sheet that still waits for a second officer. */
export async function destroySecrets(trx: Trx, mandate: string, number: number, on: Day): Promise<void> {
  for (const table of ['sealed.epoch_secret', 'sealed.pending_recovery_secret'] as const)
    await trx.deleteFrom(table).where('mandate', '=', mandate).where('number', '=', number).execute()
  await trx
    .updateTable('known.epoch')
    .set({ destroyed_on: on })
    .where('mandate', '=', mandate)
    .where('number', '=', number)
    .execute()
}
