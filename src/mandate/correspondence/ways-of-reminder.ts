import { statesInCorner } from '../communications/deliveries.store.server.ts'
import type { Desk } from '../communications/desk.ts'
import { listAddresses } from './mission-addresses.server.ts'

export interface WaysOfReminder {
  /** Somebody of the mission is in the corner, or invited. */
  corner: boolean
  /** The address on record; null where there is none, or no mail goes from here. */
  address: string | null
}

/** By which ways a reminder to that State can go from here; of an addressee that is no State by none. */
export async function waysTo(desk: Desk, state: string | null, isMailOn: boolean): Promise<WaysOfReminder> {
  if (state === null) return { corner: false, address: null }
  const { db, mandate, now, today } = desk
  const addresses = isMailOn ? await listAddresses(db, mandate, today, state) : []
  return {
    corner: (await statesInCorner(db, mandate, now)).has(state),
    address: addresses.find(({ isCurrent }) => isCurrent)?.address ?? null
  }
}
