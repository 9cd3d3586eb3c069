import { saysConfirmed, saysOpened } from '#platform/sealing/epoch-words.ts'
import { recoveryHolders } from './key-holders.ts'
import type { PeopleRoster } from './read-people-roster.ts'
import type { EpochRow, PendingEpoch } from './people.ts'

/** Whether what counts for all takes a second officer, an epoch or an erasure at once: where there is one. */
export const needsSecond = (trusted: readonly unknown[]): boolean => trusted.length > 1

/** Why this officer can't confirm an epoch that waits; null when she can. */
export function whyNotConfirm(
  { by, holders }: Pick<PendingEpoch, 'by' | 'holders'>,
  trusted: readonly string[],
  actor: string
): 'not-confirmed-yet' | 'own-epoch' | 'epoch-of-who-left' | null {
  if (!trusted.includes(actor)) return 'not-confirmed-yet'
  if (by === actor) return 'own-epoch'
  const others = holders.filter((holder) => !recoveryHolders.includes(holder))
  // Its secret is with somebody who has gone.
  return [by, ...others].every((one) => trusted.includes(one)) ? null : 'epoch-of-who-left'
}

export interface EpochSigners {
  openedBy: string | null
  confirmedBy: string | null
}

/**
 * Who opened and who confirmed an epoch, by their signatures and not by the server's word; nobody is her own second, nor
 * by the card that she had before she was removed and came again: two count who were here together.
 */
export function epochSigners(
  { statement, opened, confirmed }: Pick<EpochRow, 'statement' | 'opened' | 'confirmed'>,
  { trusted, removed, steps }: Signing
): EpochSigners {
  const card = statement.own.value
  const ever = [...trusted, ...removed]
  const openedBy = ever.find(({ verifyKey }) => saysOpened(opened, card, verifyKey))?.id ?? null
  const second = ever.find(({ verifyKey }) => saysConfirmed(confirmed, card, verifyKey))?.id ?? null
  const isSecond =
    second !== openedBy &&
    (openedBy === null ||
      steps.some((step) => [openedBy, second].every((one) => step.trusted.some(({ id }) => id === one))))
  return { openedBy, confirmedBy: isSecond ? second : null }
}

type Signing = Pick<PeopleRoster, 'trusted' | 'removed' | 'steps'>

/**
 * The same, in an office that began with the epoch of number `began`: its first officer opened that one, by the office's
 * fingerprint. Null of those before, whose signers are not of this office.
 */
export function signersSeen(
  row: Pick<EpochRow, 'statement' | 'opened' | 'confirmed'>,
  { roster, began }: { roster: Signing; began: number },
  first: string | null
): EpochSigners | null {
  const { number } = row.statement.own.value
  if (number < began) return null
  const { openedBy, confirmedBy } = epochSigners(row, roster)
  return { openedBy: openedBy ?? (number === began ? first : null), confirmedBy }
}

/** Whether an epoch may bring another recovery sheet: by two officers' word, or by one's who was alone when she signed. */
export function mayBringRecovery(row: Pick<EpochRow, 'statement' | 'opened' | 'confirmed'>, roster: Signing): boolean {
  const { openedBy, confirmedBy } = epochSigners(row, roster)
  if (!openedBy || confirmedBy) return openedBy !== null
  const at = row.opened?.value.at
  const then = roster.steps.find(({ state }) => state === at)?.trusted
  return then?.length === 1 && then[0]!.id === openedBy
}
