import { done, refused, type Result } from '#mandate/result.ts'
import { sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { sealToEach } from './seal-epochs.ts'
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
  const sealed = await sealToEach(made, [...roster.trusted, { id: 'recovery', recipient: newSheet ?? office.recovery }])
  const opened = sayOpened(signing.secret, made.card, newSheet && roster.state)
  return done({ statement: made.statement, opened, sealed, recovery: newSheet, older: older.value })
}
