import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface ConnectionRoom {
  /** False where all of the room is held by those who wait for this server. */
  enter(socket: Socket): boolean
  /** From now on it waits for this server while its answer is not written. */
  asks(socket: Socket, request: IncomingMessage, response: ServerResponse): void
  /** Somebody else judges its pace from now on. */
  isTaken(socket: Socket): void
  /** It is there only until its answer has arrived. */
  isAnswered(socket: Socket): void
  /** Measures all, and cuts who is too slow where room is short. */
  look(): void
}

export interface ConnectionLimits {
  most: number
  /** Milliseconds that only go forward. */
  now?: (() => number) | undefined
}

interface Held {
  /** What had passed at moments half a window apart, the oldest first. */
  marks: { at: number; bytes: number }[]
  from: number
  /** When it was last seen to have brought or taken another kilobyte, and what had passed by then. */
  moved: { at: number; bytes: number }
  asked: { request: IncomingMessage; response: ServerResponse } | null
  taken: boolean
}

/** Milliseconds over which a pace is measured, and bytes a second: half of what a line of 16 kbit/s carries. */
const window = 20_000
const pace = 1000
const shortFrom = 0.8
/** Milliseconds in which a head comes over any line. */
const headWithin = 10_000

/**
 * Who holds connections open without bringing anything keeps nobody out. Where four fifths of the room are taken, those
 * that brought or took less than a kilobyte a second over twenty seconds are cut, the slowest first, and every head that
 * is not whole after ten. Where all of it is, whoever was answered first gives way at once; where nobody was, whoever
 * has for longest brought or taken no kilobyte: what came in one burst buys no time, and what moves stays. Addresses are
 * not looked at: all who come by the onion have one, and an attacker many. Who has asked and waits for this server is
 * not slow; who does not take what it was given waits for nobody.
 */
export function openConnectionRoom({ most, now = () => performance.now() }: ConnectionLimits): ConnectionRoom {
  const inside = new Map<Socket, Held>()
  /** The first that was answered stands first. */
  const answered = new Set<Socket>()
  let looked = -Infinity

  const measure = (socket: Socket, { marks }: Held) => {
    const { at, bytes } = marks[0]!
    const over = now() - at
    return { socket, over, behind: (pace * over) / 1000 - (movedOn(socket) - bytes) }
  }
  const leave = (socket: Socket) => {
    inside.delete(socket)
    answered.delete(socket)
  }
  const cut = (socket: Socket) => {
    leave(socket)
    socket.destroy()
  }
  const seeMoved = (socket: Socket, one: Held) => {
    const bytes = movedOn(socket)
    if (waitsForUs(socket, one) || bytes - one.moved.bytes >= 1000) one.moved = { at: now(), bytes }
  }
  const look = () => {
    looked = now()
    const isShort = inside.size >= most * shortFrom
    for (const [socket, one] of inside) {
      if (isShort && isHead(one) && looked - one.from >= headWithin) cut(socket)
      seeMoved(socket, one)
      const mark = { at: looked, bytes: movedOn(socket) }
      if (waitsForUs(socket, one)) one.marks = [mark]
      else if (looked - one.marks.at(-1)!.at >= window / 2) one.marks.push(mark)
      while (one.marks.length > 1 && looked - one.marks[1]!.at >= window) one.marks.shift()
    }
    const tooMany = inside.size - most * shortFrom
    if (tooMany < 0) return
    const slow = [...inside]
      .filter(([socket, one]) => !waitsForUs(socket, one))
      .map(([socket, one]) => measure(socket, one))
    const mayGo = slow.filter(({ over, behind }) => over >= window && behind > 0)
    mayGo.sort((one, other) => other.behind / other.over - one.behind / one.over)
    for (const { socket } of mayGo.slice(0, Math.floor(tooMany) + 1)) cut(socket)
  }
  const giveWay = (): boolean => {
    for (const socket of answered) {
      cut(socket)
      return true
    }
    let last: { socket: Socket; at: number } | null = null
    for (const [socket, one] of inside) {
      seeMoved(socket, one)
      if (!waitsForUs(socket, one) && one.moved.at < (last?.at ?? Infinity)) last = { socket, at: one.moved.at }
    }
    if (last) cut(last.socket)
    return last !== null
  }
  return {
    look,
    enter(socket) {
      if (inside.size >= most * shortFrom && now() - looked >= 1000) look()
      if (inside.size >= most && !giveWay()) return false
      const start = { at: now(), bytes: 0 }
      inside.set(socket, { marks: [start], from: start.at, moved: start, asked: null, taken: false })
      socket.once('close', () => leave(socket))
      return true
    },
    asks(socket, request, response) {
      const one = inside.get(socket)
      if (one) one.asked = { request, response }
    },
    isTaken(socket) {
      const one = inside.get(socket)
      if (one) one.taken = true
    },
    isAnswered(socket) {
      if (inside.has(socket)) answered.add(socket)
    }
  }
}

const isHead = ({ asked, taken }: Held) => asked === null && !taken

const waitsForUs = (socket: Socket, { asked, taken }: Held) =>
  taken || (asked !== null && asked.request.complete && !asked.response.writableEnded && socket.writableLength === 0)

/** What came from the other side, and what was taken by it. */
const movedOn = (socket: Socket) => socket.bytesRead + (socket.bytesWritten ?? 0) - socket.writableLength
