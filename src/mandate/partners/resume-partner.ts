import { inCorner } from '../corner/with-corner.server.ts'
import { resumeSession } from '../corner/resume-session.ts'
import type { PartnerDesk, PartnerDoor } from './desk.ts'
import { readPartner } from './store.server.ts'

/** The desk of the partner whose token this is, and the token that follows it; null for one that is unknown or over. */
export async function resumePartner(
  door: PartnerDoor,
  token: string | null
): Promise<{ desk: PartnerDesk; newToken: string | null } | null> {
  const resumed = await resumeSession(door, token)
  if (!resumed) return null
  const { door: here, key, newToken } = resumed
  const { id, diplomat, name, account, state } = resumed.session
  // Read in the corner's own role: what that role does not find of her account, nobody is.
  const partner = await inCorner(here.corner, key, readPartner)
  if (!partner) return null
  const actor = { id: account, role: 'partner' as const, mandate: here.mandate, state, partner: partner.kind }
  return { desk: { ...here, key, account, state, actor, partner, by: { diplomat, name, session: id } }, newToken }
}
