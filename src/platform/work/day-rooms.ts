import type { TextClass } from './text-classes.ts'

export interface DayRooms {
  /** Seconds until there is room for so many bytes of a text of this class; 0 where they have taken it. */
  take(of: TextClass, bytes: number, now: Date): number
  /** How much of it is taken: 0 to 1. */
  full(of: TextClass, now: Date): number
  /** It was not kept. */
  giveBack(of: TextClass, bytes: number): void
}

const day = 86_400

/** What of each class is kept in a day: a room that fills again evenly, so that one who waits knows until when. */
export function openDayRooms(): DayRooms {
  // By name: the built site and the server that starts it each have classes of their own.
  const rooms = new Map<TextClass['name'], { left: number; at: number }>()
  const roomOf = (of: TextClass, at: number) => {
    const room = rooms.get(of.name) ?? { left: of.daily, at }
    // A clock that was put back fills nothing.
    const passed = Math.max(0, at - room.at)
    room.left = Math.min(of.daily, room.left + (passed / day) * of.daily)
    room.at = at
    rooms.set(of.name, room)
    return room
  }
  return {
    take(of, bytes, now) {
      const room = roomOf(of, now.getTime() / 1000)
      const missing = bytes - room.left
      if (missing > 0) return Math.ceil((missing / of.daily) * day)
      room.left -= bytes
      return 0
    },
    full: (of, now) => 1 - roomOf(of, now.getTime() / 1000).left / of.daily,
    giveBack(of, bytes) {
      const room = rooms.get(of.name)
      if (room) room.left = Math.min(of.daily, room.left + bytes)
    }
  }
}
