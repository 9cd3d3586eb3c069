import type { Db, Trx } from '#platform/db.ts'
import { insertEpochSecrets } from './epochs.store.server.ts'
import { recoveryHolders } from './key-holders.ts'

/** Who opens everything when no officer can: made in the first officer's browser, printed, and known here by its recipient alone. */
export async function insertRecovery(
  trx: Trx,
  one: { mandate: string; recipient: string; officer: string; today: string }
): Promise<void> {
  await trx
    .insertInto('known.recovery_recipient')
    .values({ mandate: one.mandate, recipient: one.recipient, made_on: one.today, by_officer: one.officer })
    .execute()
}

/** To whom a mandate's secrets are sealed beside its officers; null before its first officer came. */
export async function findRecovery(db: Db, mandate: string): Promise<string | null> {
  const row = await db
    .selectFrom('known.recovery_recipient')
    .select('recipient')
    .where('mandate', '=', mandate)
    .where('replaced_on', 'is', null)
    .executeTakeFirst()
  return row?.recipient ?? null
}

export interface SealedEpoch {
  number: number
  body: Buffer
}

/**
 * Another sheet is in force. What was sealed to the one before goes where it is sealed to the new one: as the officer
 * who made it sealed it and, where there is one, as the second did. The rest stays, and opens with the old one alone.
 */
export async function putRecovery(
  trx: Trx,
  one: { mandate: string; recipient: string; officer: string; today: string },
  first: readonly SealedEpoch[],
  second: readonly SealedEpoch[] = []
): Promise<void> {
  const { mandate, today } = one
  await trx
    .updateTable('known.recovery_recipient')
    .set({ replaced_on: today })
    .where('mandate', '=', mandate)
    .where('replaced_on', 'is', null)
    .execute()
  await insertRecovery(trx, one)
  const numbers = first.map(({ number }) => number)
  if (numbers.length === 0) return
  await trx
    .deleteFrom('sealed.epoch_secret')
    .where('mandate', '=', mandate)
    .where('number', 'in', numbers)
    .where('holder', 'in', recoveryHolders)
    .execute()
  await insertEpochSecrets(trx, mandate, [
    ...first.map((row) => ({ ...row, holder: 'recovery' })),
    ...second.map((row) => ({ ...row, holder: 'recovery-second' }))
  ])
}
