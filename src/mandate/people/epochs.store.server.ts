import type { Trx } from '#platform/db.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import type { EpochCard, EpochStatement } from '#platform/sealing/epochs.ts'
import type { EpochConfirmed, EpochOpened } from '#platform/sealing/epoch-words.ts'
import type { z } from 'zod'
import type { newEpoch } from './schemas.ts'

type InsertedEpoch = Pick<z.output<typeof newEpoch>, 'statement'> & {
  sealed: readonly { holder: string; body: Buffer }[]
  opened?: EpochOpened
  confirmed?: EpochConfirmed
}

/** From now on this one is open; the one before is closed, and none waits. */
export async function insertEpoch(
  trx: Trx,
  mandate: string,
  { statement, sealed, opened, confirmed }: InsertedEpoch,
  today: string
): Promise<void> {
  const card = statement.own.value
  await trx
    .updateTable('known.epoch')
    .set({ closed_on: today })
    .where('mandate', '=', mandate)
    .where('closed_on', 'is', null)
    .execute()
  await trx
    .insertInto('known.epoch')
    .values({
      mandate,
      number: card.number,
      recipient: card.recipient,
      verify_key: Buffer.from(card.verifyKey, 'base64url'),
      fingerprint: fingerprint(card),
      statement: JSON.stringify(statement),
      opened_on: today,
      opened: opened ? JSON.stringify(opened) : null,
      confirmed: confirmed ? JSON.stringify(confirmed) : null
    })
    .execute()
  await insertEpochSecrets(
    trx,
    mandate,
    sealed.map(({ holder, body }) => ({ number: card.number, holder, body }))
  )
}

export async function insertEpochSecrets(
  trx: Trx,
  mandate: string,
  rows: readonly { number: number; holder: string; body: Buffer }[]
): Promise<void> {
  await trx
    .insertInto('sealed.epoch_secret')
    .values(rows.map((row) => ({ mandate, ...row })))
    .onConflict((conflict) =>
      conflict.columns(['mandate', 'number', 'holder']).doUpdateSet({ body: (eb) => eb.ref('excluded.body') })
    )
    .execute()
}

export async function deleteEpochSecret(
  trx: Trx,
  { mandate, number, holder }: { mandate: string; number: number; holder: string }
): Promise<void> {
  await trx
    .deleteFrom('sealed.epoch_secret')
    .where('mandate', '=', mandate)
    .where('number', '=', number)
    .where('holder', '=', holder)
    .execute()
}

/** What was sealed to somebody who is not among these goes. */
export async function deleteSecretsOfOthers(trx: Trx, mandate: string, holders: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('sealed.epoch_secret')
    .where('mandate', '=', mandate)
    .where('holder', 'not in', holders)
    .execute()
}

/** The number of the newest; null before the first officer made one. */
export async function newestEpoch(trx: Trx): Promise<number | null> {
  const row = await trx.selectFrom('known.epoch').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row?.number ?? null
}

/** The epoch that is open, held until the transaction ends; null before the first officer made one. */
export async function holdCurrentEpoch(trx: Trx): Promise<EpochCard | null> {
  const row = await trx
    .selectFrom('known.epoch')
    .select('statement')
    .where('closed_on', 'is', null)
    .where('mandate', '=', (eb) => eb.fn<string>('platform.current_mandate'))
    .forUpdate()
    .executeTakeFirst()
  return row ? (row.statement as unknown as EpochStatement).own.value : null
}
