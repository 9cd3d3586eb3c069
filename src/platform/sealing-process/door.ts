import type { Socket } from 'node:net'
import { isSlow, isTooSlow, slowestOf } from './pace.ts'
import { findLeft } from './peer-left.ts'

/** What one who was let in says of herself, and is told. */
export interface Inside {
  /** How many bytes of hers have been read, and whether that is all. */
  progress(bytes: number, isWhole: boolean): void
  /** Aborted where she is too slow. */
  signal: AbortSignal
}

export interface DoorLimits {
  /** How many are sealed at one time: each is a process, which takes a processor for some seconds. */
  atOnce: number
  /** How many processes there are, with those that wait for a slow line: each holds some 60 MB. */
  inAll: number
  /** How many may wait, unread. */
  waiting: number
  /** Seconds for which one waits at most: browsers give up sooner or later, and no descriptor is held for ever. */
  patience: number
}

/** There is no place, or she is too slow. */
export class Busy extends Error {}
/** She is gone. */
export class Left extends Error {}

/**
 * Lets in one after another, in the order in which they came. Slow senders do not stand in the way of others: they
 * give back their place among those that are sealed, and of too many of them the slowest goes.
 */
export function openDoor({ atOnce, inAll, waiting: mostWaiting, patience }: DoorLimits) {
  let waiting: Waiter[] = []
  const inside = new Set<Guest>()
  let timer: NodeJS.Timeout | null = null

  const enter = () => {
    while (waiting.length > 0 && inside.size < inAll && [...inside].filter((one) => !one.gaveBack).length < atOnce)
      waiting.shift()!.enter()
    const isIdle = inside.size === 0 && waiting.length === 0
    if (isIdle && timer) clearInterval(timer)
    timer = isIdle ? null : (timer ?? setInterval(() => void look(), 1000))
  }
  const look = async () => {
    for (const one of inside) {
      one.seconds = (performance.now() - one.from) / 1000
      if (one.isWhole) continue
      one.gaveBack ||= isSlow(one)
      if (isTooSlow(one)) one.cut.abort()
    }
    const left = new Set(waiting.length > 0 ? await findLeft(waiting.map(({ socket }) => socket)) : [])
    const now = performance.now()
    const gone = waiting.filter(({ socket, from }) => left.has(socket) || now - from > patience * 1000)
    waiting = waiting.filter((one) => !gone.includes(one))
    for (const one of gone) one.giveUp(left.has(one.socket) ? new Left() : new Busy())
    if (waiting.length > 0 && inside.size >= inAll) slowestOf([...inside].filter((one) => !one.isWhole))?.cut.abort()
    enter()
  }
  return {
    /** Throws Busy or Left where it was not begun, and Busy where it was ended for being too slow. */
    async run(socket: Socket, work: (inside: Inside) => Promise<void>): Promise<void> {
      if (waiting.length >= mostWaiting) throw new Busy()
      const guest: Guest = {
        from: 0,
        seconds: 0,
        bytes: 0,
        isWhole: false,
        gaveBack: false,
        cut: new AbortController()
      }
      await new Promise<void>((go, giveUp) => {
        waiting.push({ socket, from: performance.now(), giveUp, enter: () => go(void inside.add(guest)) })
        enter()
      })
      try {
        guest.from = performance.now()
        await work({ progress: (bytes, isWhole) => Object.assign(guest, { bytes, isWhole }), signal: guest.cut.signal })
      } catch (error) {
        throw guest.cut.signal.aborted ? new Busy() : error
      } finally {
        inside.delete(guest)
        enter()
      }
    }
  }
}

interface Waiter {
  socket: Socket
  from: number
  enter(): void
  giveUp(why: Error): void
}

interface Guest {
  from: number
  seconds: number
  bytes: number
  isWhole: boolean
  gaveBack: boolean
  cut: AbortController
}
