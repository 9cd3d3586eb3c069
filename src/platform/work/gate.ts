import { createHash, randomInt } from 'node:crypto'
import { checkSolution } from '../sealing/proof-of-work.ts'
import { bitsAt, bitsAtLeast, bitsAtLeastBy } from './bits.ts'
import { makeChallenge, readChallenge, type Challenge } from './challenge.ts'
import { openLanes, type LaneLimits, type Lanes } from './lanes.ts'

export interface Solved {
  challenge: string
  nonce: string
}

/** What stands before a door that nobody is refused at: work that grows with the load, and lanes for who has done it and who has not. */
export interface Gate extends Lanes {
  challenge(now: Date, full?: number): Challenge
  /**
   * Whether the work was done; it is spent by that.
   * @param id what is brought: the same may come again with the same work, another may not
   * @param asked `more`: bits of work more, as for a long text; `full`: how full the room of the day is
   */
  proves(solved: Solved | undefined, id: string, now: Date, asked?: { more?: number; full?: number }): boolean
}

export const usual: LaneLimits = { atOnce: 24, slowEvery: 250, mostWaiting: 256 }

/**
 * Each minute's count begins somewhere below: whoever counts her own until more work is asked would else see in what is
 * missing how many others sent.
 */
const mostBlur = 40

/** How often one piece of work serves for the same: a line that breaks each time is given up before. */
const usualTimes = 6

export function openGate(key: Uint8Array, limits: LaneLimits = usual, mostTimes = usualTimes): Gate {
  // What it was spent for is kept as a digest: whoever brings it chooses how long its number is.
  const spent = new Map<string, { of: string; until: Date; times: number }>()
  let minute = 0
  let inMinute = 0
  let inLast = 0

  const turn = (now: Date) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current === minute) return
    inLast = current === minute + 1 ? inMinute : 0
    inMinute = randomInt(mostBlur)
    minute = current
    for (const [text, { until }] of spent) if (until <= now) spent.delete(text)
  }
  return {
    ...openLanes(limits),
    challenge(now, full) {
      turn(now)
      return makeChallenge(key, bitsAt(Math.max(inMinute, inLast), full), now)
    },
    proves(solved, id, now, { more = 0, full = 0 } = {}) {
      turn(now)
      const asked = solved && readChallenge(key, solved.challenge, now)
      if (!asked) return false
      const bits = Math.max(asked.bits, bitsAtLeastBy(Math.max(inMinute, inLast)), bitsAtLeast(full)) + more
      if (!checkSolution(solved.challenge, solved.nonce, bits)) return false
      const of = createHash('sha256').update(id).digest('base64')
      const before = spent.get(solved.challenge)
      if (before && (before.of !== of || before.times === mostTimes)) return false
      // What comes without the work, or again over a bad line, is no load that others work for.
      if (!before) inMinute++
      spent.set(solved.challenge, { of, until: asked.until, times: (before?.times ?? 0) + 1 })
      return true
    }
  }
}
