import { signCompared } from '#mandate/clearance/compared-office.ts'
import type { Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'

/** She compared another office's first fingerprint by a way of her own, and signs that she did. */
export function sayCompared(
  { me, signing }: Pick<Unlocked, 'me' | 'signing'>,
  other: string,
  fingerprint: string
): Promise<Result<unknown>> {
  const { id: officer, mandate } = me.officer
  const statement = signCompared(signing.secret, { mandate, other, fingerprint, officer, on: me.today })
  return call(`clearance/compare`, { statement })
}
