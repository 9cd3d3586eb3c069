import type { PendingRead } from '#mandate/people/read-pending.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { sayConfirmed } from '#platform/sealing/epoch-words.ts'
import { signEpoch } from '#platform/sealing/epochs.ts'
import { sealToRecovery, type SealingDesk } from './seal-to-recovery.ts'

/**
 * What a second officer sends of an epoch that waits. The day in its card becomes today: a source takes no message of
 * the epoch before that is dated later than the next one's day. The recovery gets the secrets from her as well: where
 * another sheet comes with it, those of all epochs.
 */
export async function makeConfirmation(
  desk: SealingDesk,
  { card: waiting, secrets, recovery }: PendingRead,
  today: string
): Promise<Result<object>> {
  const { office, epochs, signing } = desk
  if (!secrets) return refused('epoch-opens-not')
  const before = epochs.find(({ card }) => card.number === office.current.number)
  if (!before) return refused('epoch-not-held')
  const card = { ...waiting, openedOn: today }
  const older = recovery ? await sealToRecovery(desk, recovery) : done([])
  if (!older.ok) return older
  return done({
    statement: signEpoch(card, secrets.signing, { card: before.card, signingSecret: before.secrets.signing }),
    confirmed: sayConfirmed(signing.secret, card),
    recovery: toBase64url(await sealEpochSecrets(card, secrets, [recovery ?? office.recovery])),
    older: older.value
  })
}
