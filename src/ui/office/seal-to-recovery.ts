import { epochsToCover } from '#mandate/people/new-recovery.ts'
import { done, refused, type Result } from '#mandate/result.ts'
import { sealAllTo } from './seal-epochs.ts'
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
  return done(await sealAllTo(recipient, held))
}
