import type { Config } from '../config.ts'
import { hasRoomForText } from '../files/room-left.ts'
import { openDayRooms, type DayRooms } from './day-rooms.ts'
import { classOf, shortest } from './text-classes.ts'

export type TextRoom =
  /** `beyond`: seconds until it would have room of its day; 0 where it has. */
  | { has: true; beyond: number; giveBack(): void }
  /** Until it is worth asking again: who makes room on a disk, nobody knows when. */
  | NoRoom

export interface NoRoom {
  has: false
  seconds: number
  /** A text of the shortest class may have room. */
  forLong: boolean
}

/**
 * Room for a sealed text of so many bytes, on the disk and in the day. Given back where it is not kept after all.
 * @param proven whether the work was done for it
 */
export async function takeTextRoom(
  { dataFolder, filesReserve }: Pick<Config, 'dataFolder' | 'filesReserve'>,
  bytes: number,
  now: Date,
  proven: boolean
): Promise<TextRoom> {
  const of = classOf(bytes, proven)
  const forLong = of.beyond === 'later'
  if (!(await hasRoomForText(dataFolder, filesReserve * of.leaves))) return { has: false, seconds: 3600, forLong }
  const rooms = roomsOf(dataFolder)
  const beyond = rooms.take(of, bytes, now)
  if (beyond === 0) return { has: true, beyond, giveBack: () => rooms.giveBack(of, bytes) }
  return forLong ? { has: false, seconds: beyond, forLong } : { has: true, beyond, giveBack: () => undefined }
}

/** How full the day's room is of short texts with their work, 0 to 1: by this the work rises. */
export const fullOfProven = ({ dataFolder }: Pick<Config, 'dataFolder'>, now: Date): number =>
  roomsOf(dataFolder).full(shortest, now)

const key = Symbol.for('vigie.text-rooms')
const holder = globalThis as unknown as Record<symbol, Map<string, DayRooms> | undefined>

// NOTE: the built site and the server that starts it are two module graphs in one process; the global joins them.
function roomsOf(dataFolder: string): DayRooms {
  const all = (holder[key] ??= new Map())
  const rooms = all.get(dataFolder) ?? openDayRooms()
  all.set(dataFolder, rooms)
  return rooms
}
