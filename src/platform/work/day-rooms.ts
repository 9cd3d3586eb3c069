import { randomInt } from 'node:crypto'
import type { TextClass } from './text-classes.ts'

export interface DayRooms {
  /** Seconds until there is room for so many bytes of a text of this class; 0 where they have taken it. */
  take(of: TextClass, bytes: number, now: Date): number
  /** How much of it is taken, roughly: 0 to 1. */
  full(of: TextClass, now: Date): number
  /** It was not kept. */
  giveBack(of: TextClass, bytes: number): void
}

const day = 86_400

/**
 * Room comes back in steps of so many seconds. NOTE: if it came back by the second, whoever asked again and again would
 * read in her answer when another report came, and how long it was.
 */
const step = 900

/** What fullness is blurred by at most, for the same reason: more than a hundred of the longest short texts. */
const mostBlur = 1 / 64

/** What of each class is kept in a day: a room that comes back by steps, so that one who waits knows until when. */
export function openDayRooms(): DayRooms {
  // By name: the built site and the server that starts it each have classes of their own.
  const rooms = new Map<TextClass['name'], { left: number; at: number; blur: number }>()
  const roomOf = (of: TextClass, seconds: number) => {
    const at = Math.floor(seconds / step) * step
    const room = rooms.get(of.name) ?? { left: of.daily, at, blur: someBlur() }
    // A clock that was put back fills nothing.
    const passed = Math.max(0, at - room.at)
    room.left = Math.min(of.daily, room.left + (passed / day) * of.daily)
    if (at !== room.at) room.blur = someBlur()
    room.at = at
    rooms.set(of.name, room)
    return room
  }
  return {
    take(of, bytes, now) {
      const seconds = now.getTime() / 1000
      const room = roomOf(of, seconds)
      const missing = bytes - room.left
      const steps = Math.ceil(((missing / of.daily) * day) / step)
      if (missing > 0) return Math.ceil(room.at + steps * step - seconds)
      room.left -= bytes
      return 0
    },
    full: (of, now) => {
      const { left, blur } = roomOf(of, now.getTime() / 1000)
      return Math.min(1, 1 - left / of.daily + blur)
    },
    giveBack(of, bytes) {
      const room = rooms.get(of.name)
      if (room) room.left = Math.min(of.daily, room.left + bytes)
    }
  }
}

const someBlur = () => (randomInt(1000) / 1000) * mostBlur
