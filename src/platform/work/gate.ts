import { checkSolution } from '../sealing/proof-of-work.ts'
import { bitsAt } from './bits.ts'
import { makeChallenge, readChallenge, type Challenge } from './challenge.ts'
import { Crowded, openLanes, type Lane, type LaneLimits } from './lanes.ts'

export interface Solved {
  challenge: string
  nonce: string
}

/** What is asked beyond the work of the challenge. */
export interface Terms {
  /** Bits of work more, as for a long text. */
  more?: number
  /** Of what nobody needs at once: Crowded where the work is not done. */
  only?: 'quick' | undefined
  /** By the slow lane, whatever work was done. */
  slow?: boolean
}

/** What stands before a door that nobody is refused at: work that grows with the load, and a slow lane for who has not done it. */
export interface Gate {
  challenge(now: Date): Challenge
  /**
   * @param id what is brought: the same may come again with the same work, another may not
   * @param work is told which lane was earned: the quick one by the work that was asked
   */
  pass<T>(
    solved: Solved | undefined,
    id: string,
    now: Date,
    work: (lane: Lane) => Promise<T>,
    terms?: Terms
  ): Promise<T>
}

export const usual: LaneLimits = { atOnce: 24, slowEvery: 250, slowMost: 256 }

/** How often one piece of work serves for the same: a line that breaks each time is given up before. */
const usualTimes = 6

export function openGate(key: Uint8Array, limits: LaneLimits = usual, mostTimes = usualTimes): Gate {
  const lanes = openLanes(limits)
  const spent = new Map<string, { id: string; until: Date; times: number }>()
  let minute = 0
  let inMinute = 0
  let inLast = 0

  const count = (now: Date) => {
    const current = Math.floor(now.getTime() / 60_000)
    if (current !== minute) {
      inLast = current === minute + 1 ? inMinute : 0
      inMinute = 0
      minute = current
      for (const [text, { until }] of spent) if (until <= now) spent.delete(text)
    }
    return Math.max(inMinute, inLast)
  }
  const laneOf = (solved: Solved | undefined, id: string, now: Date, more: number): Lane => {
    const asked = solved && readChallenge(key, solved.challenge, now)
    if (!asked || !checkSolution(solved.challenge, solved.nonce, asked.bits + more)) return 'slow'
    const before = spent.get(solved.challenge)
    if (before && (before.id !== id || before.times === mostTimes)) return 'slow'
    spent.set(solved.challenge, { id, until: asked.until, times: (before?.times ?? 0) + 1 })
    return 'quick'
  }
  return {
    challenge: (now) => makeChallenge(key, bitsAt(count(now)), now),
    async pass(solved, id, now, work, { more = 0, only, slow = false } = {}) {
      count(now)
      // What comes again over a bad line is no load that others work for.
      if (!solved || spent.get(solved.challenge)?.id !== id) inMinute++
      const lane = laneOf(solved, id, now, more)
      if (only && lane !== only) throw new Crowded('The work is to be done first.')
      return lanes.run(slow ? 'slow' : lane, () => work(lane))
    }
  }
}
