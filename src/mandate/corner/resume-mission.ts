import type { MissionDesk, MissionDoor } from './desk.ts'
import { resumeSession } from './resume-session.ts'

/** The desk of the diplomat whose token this is, and the token that follows it; null for one that is unknown or over. */
export async function resumeMission(
  door: MissionDoor,
  token: string | null
): Promise<{ desk: MissionDesk; newToken: string | null } | null> {
  const resumed = await resumeSession(door, token)
  if (!resumed) return null
  const { door: here, key, newToken } = resumed
  const { id, diplomat, name, account, state } = resumed.session
  const actor = { id: diplomat, role: 'mission' as const, mandate: here.mandate, state }
  return { desk: { ...here, key, account, state, actor, by: { diplomat, name, session: id } }, newToken }
}
