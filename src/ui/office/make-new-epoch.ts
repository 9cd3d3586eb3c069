import { done, refused, type Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { sealToRecovery, type SealingDesk } from './seal-to-recovery.ts'

/**
 * A new epoch, sealed to those whom this browser trusts and to the recovery, signed by the one before.
 * @param newSheet the recipient of another recovery sheet: it takes the place of the one before, for all epochs
 */
export async function makeNewEpoch(desk: SealingDesk, today: string, newSheet?: string): Promise<Result<object>> {
  const { office, epochs, signing } = desk
  const { current, roster } = office
  const before = epochs.find(({ card }) => card.number === current.number)
  if (!before) return refused('epoch-not-held')
  const older = newSheet ? await sealToRecovery(desk, newSheet) : done([])
  if (!older.ok) return older
  const made = await makeEpoch({
    mandate: current.mandate,
    openedOn: today,
    previous: { card: current, signingSecret: before.secrets.signing },
    recovery: newSheet
  })
  const holders = [
    ...roster.trusted.map(({ id, recipient }) => ({ id, recipient })),
    { id: 'recovery', recipient: newSheet ?? office.recovery }
  ]
  const sealed = await Promise.all(
    holders.map(async ({ id, recipient }) => ({
      holder: id,
      body: toBase64url(await sealEpochSecrets(made.card, made.secrets, [recipient]))
    }))
  )
  const opened = sayOpened(signing.secret, made.card, newSheet && roster.state)
  return done({ statement: made.statement, opened, sealed, recovery: newSheet, older: older.value })
}
