import { may, type Action, type Actor, type Facts, type Role } from '#mandate/permissions.ts'
import type { Unlocked } from './unlocked.ts'

type Desk = Pick<Unlocked, 'me'>

/** What the server would refuse is not offered; it decides by the same rule. */
export const mayHere = (desk: Desk, action: Action, facts: Facts = {}): boolean =>
  may(actorOf(desk), action, { mandate: desk.me.officer.mandate, ...facts })

export function actorOf({ me: { officer } }: Desk): Actor {
  const { id, role, mandate, trusted } = officer
  return { id, role: role as Role, mandate, trusted }
}
