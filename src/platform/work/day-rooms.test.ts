import { expect, test } from 'vitest'
import { sealedLength, sizeClasses } from '../sealing/seal.ts'
import { openDayRooms, type DayRooms } from './day-rooms.ts'
import { classOf, textClasses } from './text-classes.ts'

const now = new Date('2026-06-01T12:00:00Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const long = 2_000_000
const short = 60_000
const ofLong = classOf(long)

test('what is sealed counts with the class of its text', () => {
  expect(sizeClasses.map((size) => textClasses.indexOf(classOf(sealedLength(size, 1))))).toEqual([0, 0, 0, 1, 2, 2])
  expect(classOf(1e9)).toBe(textClasses.at(-1))
})

/** How many find room. */
function fill(rooms: DayRooms, bytes: number, proven = true): number {
  let many = 0
  while (rooms.take(classOf(bytes, proven), bytes, now) === 0) many++
  return many
}

test('a day of long texts takes nothing of the room of short ones, nor these of theirs', () => {
  const rooms = openDayRooms()
  expect(fill(rooms, long)).toBe(67)
  expect(fill(rooms, 250_000)).toBe(536)
  expect(fill(rooms, short)).toBe(8947)
})

test('a day of short texts without the work takes nothing of the room of those with it', () => {
  const rooms = openDayRooms()
  expect(fill(rooms, short, false)).toBe(2236)
  expect(fill(rooms, short)).toBe(8947)
  expect(classOf(short, false).leaves).toBeGreaterThan(classOf(short).leaves)
})

test('who has no room is told when, and has it then, not a second before', () => {
  const rooms = openDayRooms()
  fill(rooms, long)
  const seconds = rooms.take(ofLong, long, now)
  expect(seconds).toBeGreaterThan(60)
  expect(seconds).toBeLessThanOrEqual(1800)
  expect(rooms.take(ofLong, long, later(seconds - 1))).toBe(1)
  expect(rooms.take(ofLong, long, later(seconds))).toBe(0)
})

test('a day later there is a day’s room and no more; what was not kept is given back; a clock put back fills nothing', () => {
  const rooms = openDayRooms()
  const most = fill(rooms, long)
  rooms.giveBack(ofLong, long)
  expect(fill(rooms, long)).toBe(1)
  expect(rooms.take(ofLong, long, later(-86_400))).toBeGreaterThan(0)
  let many = 0
  while (rooms.take(ofLong, long, later(5 * 86_400)) === 0) many++
  expect(many).toBe(most)
})

test('the built site and the server that starts it take from one room', () => {
  const rooms = openDayRooms()
  expect(fill(rooms, long)).toBe(67)
  expect(rooms.take(structuredClone(ofLong), long, now)).toBeGreaterThan(0)
  expect(rooms.full(structuredClone(ofLong), now)).toBeGreaterThan(0.99)
})

test('whoever asks again and again is told nothing of what others bring to a room that is nearly full', () => {
  const rooms = openDayRooms()
  const brings = (bytes: number, seconds: number) => rooms.take(classOf(bytes, false), bytes, later(seconds))
  fill(rooms, short, false)
  const asked = [0, 60, 120].map((seconds) => brings(short, seconds) + seconds)
  expect(brings(4_000, 130)).toBe(0)
  expect([140, 200].map((seconds) => brings(short, seconds) + seconds)).toEqual(asked.slice(1))
  const untilFuller = Array.from({ length: 9 }, () => {
    const fresh = openDayRooms()
    let taken = 0
    for (; fresh.full(classOf(short), now) < 0.625; taken++) fresh.take(classOf(short), short, now)
    return taken
  })
  expect(new Set(untilFuller).size).toBeGreaterThan(1)
})
