import type { Context } from '#context'
import { isIntakeOpen } from '#mandate/intake/epochs.store.server.ts'

/** Where reports are taken: the origin of intake, and its onion's where it has one. */
export interface WayIn {
  origin: string
  onion: string | null
}

/** Null where intake takes none, or where this process was not told under which address it does. */
export async function findWayIn({ config, db }: Context): Promise<WayIn | null> {
  const { origin, onion = null } = config.surfaces.intake
  return origin && (await isIntakeOpen(db.public, config.mandate)) ? { origin, onion } : null
}
