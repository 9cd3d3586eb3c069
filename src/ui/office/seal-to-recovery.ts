import { epochsToCover } from '#mandate/people/new-recovery.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import type { Unlocked } from './unlocked.ts'

/** What of an unlocked tab it takes to open, confirm and seal. */
export type SealingDesk = Pick<Unlocked, 'office' | 'epochs' | 'signing'> & { me: Pick<Unlocked['me'], 'people'> }

/** What a new recovery sheet has to open of the epochs before; refused where her browser can't open one of them. */
export async function sealToRecovery(
  { me, office, epochs }: SealingDesk,
  recipient: string
): Promise<Result<{ number: number; body: string }[]>> {
  const trusted = office.roster.trusted.map(({ id }) => id)
  const numbers = epochsToCover(me.people, trusted)
  const held = epochs.filter(({ card }) => numbers.includes(card.number))
  if (held.length < numbers.length) return refused('epochs-lacking')
  const sealed = held.map(async ({ card, secrets }) => ({
    number: card.number,
    body: toBase64url(await sealEpochSecrets(card, secrets, [recipient]))
  }))
  return done(await Promise.all(sealed))
}
