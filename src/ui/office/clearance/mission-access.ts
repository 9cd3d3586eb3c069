import type { MissionLine } from '#mandate/corner/mission-lines.ts'
import { call } from '../call.ts'

/** Of which States the missions read here what is sent to them. */
export interface MissionAccess {
  /** Somebody of it has come in. */
  inCorner: ReadonlySet<string>
  /** Somebody of it could; null where the server has not said. */
  hasAccess: ReadonlySet<string> | null
}

export const noMissionAccess: MissionAccess = { inCorner: new Set(), hasAccess: null }

/** Before the button that sends is shown: what came later would push it away under her finger. */
export async function askMissionAccess(): Promise<MissionAccess> {
  const listed = await call<{ missions: MissionLine[] }>('missions')
  if (!listed.ok) return noMissionAccess
  const { missions } = listed.value
  const enrolled = missions.filter(({ diplomats }) => diplomats.some(({ enrolledAt }) => enrolledAt))
  return {
    inCorner: new Set(enrolled.map(({ state }) => state)),
    hasAccess: new Set(missions.filter((one) => one.hasAccess).map(({ state }) => state))
  }
}
