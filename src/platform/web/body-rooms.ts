import type { IncomingMessage } from 'node:http'
import { openBodyRoom, type BodyRoom } from './body-room.ts'
import { endWith, type PlainAnswer } from './end-with.ts'

export interface BodyRoomOptions {
  busy?: ((request: IncomingMessage) => PlainAnswer) | undefined
  bodies?: number | undefined
}

/** Of one surface. Parts go to the disk as they come: each holds no more than what lies between the line and the disk. */
export function bodyRooms({ busy, bodies: most = mostInBodies }: BodyRoomOptions): Record<'texts' | 'parts', BodyRoom> {
  const turnAway = (request: IncomingMessage) =>
    endWith(request.socket, busy?.(request) ?? { status: '503 Service Unavailable', headers: {}, body: '' })
  return {
    texts: openBodyRoom({ most, largest: largestBody, small: smallBody, turnAway }),
    parts: openBodyRoom({ most, largest: largestPart, weigh: (bytes) => (bytes > 0 ? onItsWay : 0), turnAway })
  }
}

const mostInBodies = 64 * 1024 * 1024
/** What the handler takes at most (BODY_SIZE_LIMIT). */
const largestBody = 4 * 1024 * 1024
/** As many as may wait for their turn (`work/`) have room with half of it. */
const smallBody = 128 * 1024
const largestPart = 9 * 1024 * 1024
const onItsWay = 256 * 1024
