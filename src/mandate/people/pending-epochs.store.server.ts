import type { Trx } from '#platform/db.ts'
import type { z } from 'zod'
import type { PendingEpoch } from './people.ts'
import type { SealedEpoch } from './recovery.store.server.ts'
import type { openEpochInput } from './schemas.ts'

/** The epoch that waits for a second officer, of the mandate of the transaction. */
export async function findPending(trx: Trx): Promise<PendingEpoch | null> {
  const row = await trx
    .selectFrom('known.pending_epoch')
    .select(['statement', 'opened', 'by_officer as by', 'opened_on as openedOn', 'recovery'])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .executeTakeFirst()
  if (!row) return null
  const holders = (await pendingSecrets(trx)).map(({ holder }) => holder)
  const older = (await pendingOlder(trx)).map(({ number }) => number)
  return { ...row, holders, older } as unknown as PendingEpoch
}

export const pendingSecrets = (trx: Trx): Promise<{ holder: string; body: Buffer }[]> =>
  trx
    .selectFrom('sealed.pending_epoch_secret')
    .select(['holder', 'body'])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .orderBy('holder')
    .execute()

/** The secrets of the epochs before, sealed to a new recovery sheet by who made it. */
export const pendingOlder = (trx: Trx): Promise<SealedEpoch[]> =>
  trx
    .selectFrom('sealed.pending_recovery_secret')
    .select(['number', 'body'])
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .orderBy('number')
    .execute()

export async function pendingSecretOf(trx: Trx, holder: string): Promise<Buffer | null> {
  const rows = await pendingSecrets(trx)
  return rows.find((one) => one.holder === holder)?.body ?? null
}

export async function insertPending(
  trx: Trx,
  mandate: string,
  {
    statement,
    opened,
    sealed,
    recovery,
    older,
    by,
    today
  }: z.output<typeof openEpochInput> & { by: string; today: string }
): Promise<void> {
  await trx
    .insertInto('known.pending_epoch')
    .values({
      mandate,
      number: statement.own.value.number,
      statement: JSON.stringify(statement),
      opened: JSON.stringify(opened),
      by_officer: by,
      opened_on: today,
      recovery: recovery ?? null
    })
    .execute()
  await trx
    .insertInto('sealed.pending_epoch_secret')
    .values(sealed.map(({ holder, body }) => ({ mandate, holder, body })))
    .execute()
  if (older.length > 0)
    await trx
      .insertInto('sealed.pending_recovery_secret')
      .values(older.map(({ number, body }) => ({ mandate, number, body })))
      .execute()
}

/** Its secrets go with it. */
export async function deletePending(trx: Trx, mandate: string): Promise<void> {
  await trx.deleteFrom('known.pending_epoch').where('mandate', '=', mandate).execute()
}
