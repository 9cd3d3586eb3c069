import type { IncomingMessage, ServerResponse } from 'node:http'
import { beginAt, moveOn, whoGoes, type Measured } from './who-goes.ts'

export interface BodyRoom {
  /** Counts what comes with this request for as long as it is not answered. */
  enter(request: IncomingMessage, response: ServerResponse): void
}

export interface BodyLimits {
  /** Bytes of all bodies together, and of one. */
  most: number
  largest: number
  /** Half of the room at most is for bodies that are longer than this. */
  small?: number
  /** What so many bytes that came hold in memory; all of them if not said. */
  weigh?(bytes: number): number
  /** Answers one that has to go, and ends its connection. */
  turnAway(request: IncomingMessage): void
  /** Milliseconds that only go forward. */
  now?(): number
}

interface Held extends Measured {
  request: IncomingMessage
  response: ServerResponse
}

/**
 * Bodies are held in memory until they are judged: this bounds what all of them hold together, whoever sends. Where it
 * is too much, the slowest go: those whose rest would be longest on its way. A short text is whole at once, and the long
 * ones leave it half of the room, also while they wait to be kept.
 */
export function openBodyRoom({
  most,
  largest,
  small = Infinity,
  weigh = all,
  turnAway,
  now = () => performance.now()
}: BodyLimits): BodyRoom {
  const inside = new Set<Held>()
  let [held, ofLarge] = [0, 0]

  const count = (one: Held, bytes: number) => {
    held += weigh(bytes) - weigh(one.bytes)
    ofLarge += (bytes > small ? weigh(bytes) : 0) - (one.bytes > small ? weigh(one.bytes) : 0)
    moveOn(one, bytes, now())
  }
  const leave = (one: Held) => {
    if (inside.delete(one)) count(one, 0)
  }
  const makeRoom = (last: Held) => {
    while (held > most || ofLarge > most / 2) {
      const mayGo = [...inside].filter((one) => isUnderWay(one) && (held > most || one.bytes > small))
      const goes = whoGoes(mayGo, now()) ?? last
      leave(goes)
      end(goes)
      turnAway(goes.request)
      if (goes === last) return
    }
  }
  return {
    enter(request, response) {
      const one = { request, response, ...beginAt(now(), lengthOf(request, largest)) }
      inside.add(one)
      response.once('close', () => leave(one))
      const push = request.push.bind(request)
      // NOTE: each piece comes by this method, before anybody has asked for it.
      request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
        if (chunk !== null && inside.has(one)) {
          count(one, Math.min(largest, one.bytes + chunk.length))
          makeRoom(one)
        }
        return inside.has(one) ? push(chunk, encoding) : true
      }
    }
  }
}

const all = (bytes: number) => bytes

const isUnderWay = ({ request, response, bytes }: Held) => bytes > 0 && !request.complete && !response.headersSent

function lengthOf({ headers }: IncomingMessage, largest: number): number {
  const length = Number(headers['content-length'] ?? largest)
  return Number.isFinite(length) ? Math.min(length, largest) : largest
}

/** Whoever reads it is told that nothing more comes, and what that one would answer is not written any more. */
function end({ request, response }: Held): void {
  response.writeHead = () => response
  response.write = () => true
  response.end = () => response
  if (request.listenerCount('error') > 0) request.emit('error', new Error('The body was not taken.'))
}
