import { randomInt } from 'node:crypto'

/**
 * `quick`: whoever did the work asked for. `paced`: whoever is beyond the room of a day and is kept all the same, one
 * after the other. `slow`: whoever did none.
 */
export type Lane = 'quick' | 'paced' | 'slow'

export interface Lanes {
  /** Runs it when its turn comes. Throws Crowded where too many wait: in the slow lane whoever comes, in the paced one anyone. */
  run<T>(lane: Lane, work: () => Promise<T>): Promise<T>
}

export class Crowded extends Error {}

interface Waiting {
  go(): void
  turnAway(why: Crowded): void
}

export interface LaneLimits {
  /** How much runs at one time: what the database is given, and no more. */
  atOnce: number
  /** In milliseconds: one of those that wait is let in each time, whatever is in the quick lane. */
  slowEvery: number
  /** How many may wait in the slow lane, and how many in the paced one: each holds its text in memory, and a connection. */
  mostWaiting: number
}

/** Lanes to one door: the quick one goes first; of the others one is let in between, of the paced one first. */
export function openLanes({ atOnce, slowEvery, mostWaiting }: LaneLimits): Lanes {
  const waiting: Record<Lane, Waiting[]> = { quick: [], paced: [], slow: [] }
  let running = 0
  let timer: NodeJS.Timeout | null = null

  const enter = () => {
    while (running < atOnce && waiting.quick.length > 0) start(waiting.quick.shift()!)
    if (waiting.paced.length + waiting.slow.length > 0 && timer === null) timer = setTimeout(enterSlow, slowEvery)
  }
  const enterSlow = () => {
    timer = null
    const next = waiting.paced.shift() ?? waiting.slow.shift()
    if (next) start(next)
    enter()
  }
  const start = ({ go }: Waiting) => {
    running++
    go()
  }
  return {
    async run(lane, work) {
      if (lane === 'slow' && waiting.slow.length >= mostWaiting) throw new Crowded('The slow lane is full.')
      await new Promise<void>((go, turnAway) => {
        waiting[lane].push({ go, turnAway })
        // NOTE: by chance, so that whoever comes again gets in, however fast another fills it.
        if (lane === 'paced' && waiting.paced.length > mostWaiting)
          waiting.paced.splice(randomInt(waiting.paced.length), 1)[0]!.turnAway(new Crowded('The paced lane is full.'))
        enter()
      })
      try {
        return await work()
      } finally {
        running--
        enter()
      }
    }
  }
}
