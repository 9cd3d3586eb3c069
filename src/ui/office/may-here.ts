import { may, type Action, type Facts, type Role } from '#mandate/permissions.ts'
import type { Unlocked } from './unlocked.ts'

/** What the server would refuse is not offered; it decides by the same rule. */
export function mayHere({ me: { officer } }: Pick<Unlocked, 'me'>, action: Action, facts: Facts = {}): boolean {
  const { id, role, mandate, trusted } = officer
  return may({ id, role: role as Role, mandate, trusted }, action, { mandate, ...facts })
}
