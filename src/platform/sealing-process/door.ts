import { randomInt } from 'node:crypto'
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
  /** Says which of so many goes; by chance where not said. */
  pick?: (below: number) => number
}

/** There is no place, or she is too slow. */
export class Busy extends Error {}
/** She is gone. */
export class Left extends Error {}

/**
 * Lets in those first whose form has come whole and waits in the kernel, in the order in which they came: it takes a
 * process a moment. All others have half of the places, the one of which most has come first. Slow senders do not stand
 * in the way of others: they give back their place among those that are sealed, and of too many of them the slowest goes.
 * What no page of ours sends, as its first line tells, waits behind all that one does, and has no more than half either;
 * so does what one page sends while something of hers waits or is inside: a page stands for one. Of too many who wait
 * chance says who goes: were it who came last, one who keeps the line full would keep out everybody who tries again.
 */
export function openDoor({ atOnce, inAll, waiting: mostWaiting, patience, pick = randomInt }: DoorLimits) {
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
  const judgePages = () => {
    const pages = new Set([...inside].map(({ page }) => page))
    // Whole ones first: what she sends again is not held up by what a broken line has left of it.
    for (const one of [...waiting.filter(({ isWhole }) => isWhole), ...waiting.filter(({ isWhole }) => !isWhole)]) {
      one.repeats = typeof one.page === 'string' && pages.has(one.page)
      one.isKnown = one.page !== null && !one.repeats
      pages.add(one.page)
    }
  }
  const enter = () => {
    judgePages()
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
    while (waiting.length > mostWaiting) {
      const least = Math.min(...waiting.map((one) => standing(one, now)))
      const mayGo = waiting.filter((one) => standing(one, now) === least)
      turnAway([mayGo[pick(mayGo.length)]!], () => new Busy())
    }
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
     * @param page which page of ours sends it, as far as its first line tells; null where none does, and not said where
     * pages have no names
     */
    async run(
      socket: Socket,
      rest: number,
      work: (inside: Inside) => Promise<void>,
      page?: string | null
    ): Promise<void> {
      const guest: Guest = {
        socket,
        from: 0,
        seconds: 0,
        bytes: 0,
        page,
        isKnown: false,
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
          page,
          isKnown: false,
          repeats: false,
          came: 0,
          isWhole: false,
          from: performance.now(),
          giveUp,
          enter() {
            Object.assign(guest, { isWhole: one.isWhole, isKnown: one.isKnown })
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

/** Milliseconds: a form may come in several pieces, and is as good as whole until they could be here. */
const arriving = 3000

/** Who stands least goes first: what repeats a page, then what no page of ours sends, then what is not whole. */
const standing = ({ repeats, isKnown, isWhole, from }: Waiter, now: number): number =>
  (repeats ? 0 : isKnown ? 4 : 2) + (isWhole || now - from < arriving ? 1 : 0)

/** The first of those of which as much has come. */
const mostOf = (all: readonly Waiter[]): Waiter | undefined =>
  all.reduce<Waiter | undefined>((most, one) => (most && most.came >= one.came ? most : one), undefined)

type Lines = Map<Socket, Line> | null

interface Waiter {
  socket: Socket
  rest: number
  page: string | null | undefined
  isKnown: boolean
  /** Something of the same page waits before it, or is inside. */
  repeats: boolean
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
  page: string | null | undefined
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
