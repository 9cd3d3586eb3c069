import { fromBase64url } from '#platform/sealing/bytes.ts'
import { openEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { saysOpened } from '#platform/sealing/epoch-words.ts'
import { recoveryPrint, type EpochCard, type EpochSecrets } from '#platform/sealing/epochs.ts'
import { isHybrid } from '#platform/sealing/identity.ts'
import { readNewEpoch } from './new-epoch.ts'
import type { PendingEpoch } from './people.ts'
import type { Office } from './read-office.ts'

/** An epoch that waits for a second officer, as her own browser finds it. */
export interface PendingRead {
  card: EpochCard
  by: string
  openedOn: string
  /** The recipient of a new recovery sheet, which comes into force with it. */
  recovery: string | null
  /** Null where what was sealed to her does not open, is not this card's, or the card is not the office's next. */
  secrets: EpochSecrets | null
}

export async function readPending(
  { current, roster }: Office,
  pending: PendingEpoch | null,
  sealed: string | null,
  identity: string
): Promise<PendingRead | null> {
  if (!pending) return null
  const { statement, opened, by, openedOn, recovery } = pending
  const read = { card: statement.own.value, by, openedOn, recovery, secrets: null }
  const opener = roster.trusted.find(({ id }) => id === by)
  const card = readNewEpoch({ statement }, current.mandate, current)
  if (!sealed || !opener || !card || !isHybrid(card.recipient) || !saysOpened(opened, card, opener.verifyKey))
    return read
  // Whom the secrets would be sealed to is whom the card names, by the hand of its opener.
  if (card.recovery !== (recovery ? recoveryPrint(recovery) : undefined)) return read
  try {
    return { ...read, secrets: await openEpochSecrets(fromBase64url(sealed), card, identity) }
  } catch {
    return read
  }
}
