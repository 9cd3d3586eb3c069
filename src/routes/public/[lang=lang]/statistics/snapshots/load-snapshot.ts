import { error } from '@sveltejs/kit'
import { unknownNames, type FilterError } from '#mandate/list-filters.ts'
import { findSnapshot, type Snapshot } from '#mandate/statistics/snapshots/find-snapshot.ts'

/** The snapshot of an address; what is no number, or no snapshot's, is not found. */
export async function loadSnapshot({ vigie }: App.Locals, text: string): Promise<Snapshot> {
  const snapshot = /^[1-9]\d{0,5}$/.test(text) ? await findSnapshot(vigie.db.public, Number(text)) : null
  if (!snapshot) error(404, { message: 'not-found' })
  return snapshot
}

/** Of frozen figures there is no part to ask for: no filter has a name. */
export const unknownOfSnapshot = ({ searchParams }: URL): FilterError[] => unknownNames(searchParams, [])
