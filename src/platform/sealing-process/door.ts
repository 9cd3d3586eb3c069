import type { Socket } from 'node:net'
import { isHollow, isSlow, isTooSlow, slowestOf } from './pace.ts'
import { readLines, type Line } from './read-lines.ts'

/** What one who was let in says of herself, and is told. */
export interface Inside {
  /** How many bytes of hers have been read, and whether that is all. */
  progress(bytes: number, isWhole: boolean): void
  /** While something that she asked for is answered she waits for this machine, not for her line. */
  asking(isAsking: boolean): void
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
 * Lets in those first whose form has come whole and waits in the kernel, in the order in which they came: it takes a
 * process a moment. All others have half of the places, the one of which most has come first. Slow senders do not stand
 * in the way of others: they give back their place among those that are sealed, and of too many of them the slowest goes.
 * What no page of ours sends, as its first line tells, waits behind all that one does, and has no more than half either.
 */
export function openDoor({ atOnce, inAll, waiting: mostWaiting, patience }: DoorLimits) {
  let waiting: Waiter[] = []
  const inside = new Set<Guest>()
  let timer: NodeJS.Timeout | null = null
  let restsUntil = 0

  const isFree = (share: number, all: readonly Guest[]) =>
    all.length < inAll * share && all.filter((one) => !one.gaveBack).length < atOnce * share
  const next = (): Waiter | undefined => {
    const all = [...inside]
    if (!isFree(1, all)) return undefined
    const known = waiting.filter(({ isKnown }) => isKnown)
    const first = known.find(({ isWhole }) => isWhole)
    if (first) return first
    const others = all.filter(({ isWhole, isKnown }) => !isWhole || !isKnown)
    if (!isFree(1 / 2, others)) return undefined
    return mostOf(known) ?? waiting.find(({ isWhole }) => isWhole) ?? mostOf(waiting)
  }
  const enter = () => {
    for (let one = next(); one; one = next()) {
      waiting = waiting.filter((other) => other !== one)
      one.enter()
    }
    keepLooking()
  }
  const keepLooking = () => {
    const isIdle = inside.size === 0 && waiting.length === 0
    if (isIdle && timer) clearInterval(timer)
    timer = isIdle ? null : (timer ?? setInterval(look, lookEvery))
  }
  const turnAway = (all: readonly Waiter[], why: () => Error) => {
    const gone = new Set(all)
    waiting = waiting.filter((one) => !gone.has(one))
    for (const one of gone) one.giveUp(why())
  }
  const judgeInside = (lines: Lines) => {
    for (const one of inside) {
      one.seconds = (performance.now() - one.from) / 1000
      if (one.cameWhole) continue
      one.gaveBack ||= isSlow(one)
      const isDry = lines?.get(one.socket) === 0 && !one.isAsking
      one.dry = isDry ? (one.dry ?? { from: performance.now(), told: 0 }) : null
      const dry = one.dry && { seconds: (performance.now() - one.dry.from) / 1000, told: one.dry.told }
      if (isTooSlow(one) || (one.isWhole && dry && isHollow(dry))) one.cut.abort()
    }
    const unfinished = [...inside].filter(({ isWhole }) => !isWhole)
    if (waiting.length > 0 && unfinished.length >= inAll / 2) slowestOf(unfinished)?.cut.abort()
  }
  const judgeWaiting = (lines: Lines) => {
    const now = performance.now()
    for (const one of waiting) {
      const came = lines?.get(one.socket)
      one.came = typeof came === 'number' ? came : 0
      one.isWhole = !lines || one.came >= one.rest
    }
    turnAway(
      waiting.filter(({ socket }) => lines?.get(socket) === 'left'),
      () => new Left()
    )
    turnAway(
      waiting.filter(({ from }) => now - from > patience * 1000),
      () => new Busy()
    )
    enter()
    // Of those of which as much has come the last go first.
    const inOrder = (all: readonly Waiter[]) => [
      ...all.filter(({ isWhole }) => isWhole),
      ...all.filter(({ isWhole }) => !isWhole).toSorted(byCame)
    ]
    const mayGo = [true, false].flatMap((known) => inOrder(waiting.filter(({ isKnown }) => isKnown === known)))
    turnAway(mayGo.slice(mostWaiting), () => new Busy())
  }
  /** With so many connections that a look takes long, who comes next waits for the next one. */
  const look = () => {
    const began = performance.now()
    if (began < restsUntil) return
    const doubtful = [...inside].filter(({ cameWhole }) => !cameWhole)
    const sockets = [...waiting, ...doubtful].map(({ socket }) => socket)
    const lines = sockets.length > 0 ? readLines(sockets) : new Map<Socket, Line>()
    judgeInside(lines)
    judgeWaiting(lines)
    const ended = performance.now()
    restsUntil = ended + (ended - began) * restsFor
  }
  return {
    /**
     * Throws Busy or Left where it was not begun, and Busy where it was ended for being too slow.
     * @param rest how many bytes are to come before the form is whole; Infinity where that is not known
     * @param isKnown whether a page of ours sends it, as far as its first line tells
     */
    async run(socket: Socket, rest: number, work: (inside: Inside) => Promise<void>, isKnown = true): Promise<void> {
      const guest: Guest = {
        socket,
        from: 0,
        seconds: 0,
        bytes: 0,
        isKnown,
        isWhole: false,
        cameWhole: false,
        gaveBack: false,
        isAsking: false,
        dry: null,
        cut: new AbortController()
      }
      await new Promise<void>((go, giveUp) => {
        const one: Waiter = {
          socket,
          rest,
          isKnown,
          came: 0,
          isWhole: false,
          from: performance.now(),
          giveUp,
          enter() {
            guest.isWhole = one.isWhole
            inside.add(guest)
            go()
          }
        }
        waiting.push(one)
        keepLooking()
        look()
      })
      try {
        guest.from = performance.now()
        const progress = (bytes: number, isWhole: boolean) => {
          Object.assign(guest, { bytes, isWhole: guest.isWhole || isWhole, cameWhole: isWhole })
          if (guest.dry) guest.dry.told++
        }
        const asking = (isAsking: boolean) => void Object.assign(guest, { isAsking, dry: null })
        await work({ progress, asking, signal: guest.cut.signal })
      } catch (error) {
        throw guest.cut.signal.aborted ? new Busy() : error
      } finally {
        inside.delete(guest)
        enter()
      }
    }
  }
}

// Milliseconds.
const lookEvery = 250
/** Times as long as a look took. */
const restsFor = 4

const byCame = (one: Waiter, other: Waiter) => other.came - one.came

/** The first of those of which as much has come. */
const mostOf = (all: readonly Waiter[]): Waiter | undefined =>
  all.reduce<Waiter | undefined>((most, one) => (most && most.came >= one.came ? most : one), undefined)

type Lines = Map<Socket, Line> | null

interface Waiter {
  socket: Socket
  rest: number
  isKnown: boolean
  /** Bytes that are unread in the kernel. */
  came: number
  isWhole: boolean
  from: number
  enter(): void
  giveUp(why: Error): void
}

interface Guest {
  socket: Socket
  from: number
  seconds: number
  bytes: number
  isKnown: boolean
  /** All of it was there when it was let in, or has been read since. */
  isWhole: boolean
  cameWhole: boolean
  gaveBack: boolean
  isAsking: boolean
  /** Since when nothing of hers is unread in the kernel, and how often her process has reported since. */
  dry: { from: number; told: number } | null
  cut: AbortController
}
