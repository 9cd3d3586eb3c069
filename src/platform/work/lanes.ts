export type Lane = 'quick' | 'slow'

export interface Lanes {
  /** Runs it when its turn comes; nobody in the quick lane is ever turned away. Throws Crowded in the slow one alone. */
  run<T>(lane: Lane, work: () => Promise<T>): Promise<T>
}

export class Crowded extends Error {}

export interface LaneLimits {
  /** How much runs at one time: what the database is given, and no more. */
  atOnce: number
  /** In milliseconds: one of the slow lane is let in each time, whatever waits in the other. */
  slowEvery: number
  /** How many may wait in the slow lane: each holds its text in memory. */
  slowMost: number
}

/** Two lanes to one door: who has done the work asked for goes first, who has not is let in between. */
export function openLanes({ atOnce, slowEvery, slowMost }: LaneLimits): Lanes {
  const waiting: Record<Lane, (() => void)[]> = { quick: [], slow: [] }
  let running = 0
  let timer: NodeJS.Timeout | null = null

  const enter = () => {
    while (running < atOnce && waiting.quick.length > 0) start(waiting.quick.shift()!)
    if (waiting.slow.length > 0 && timer === null) timer = setTimeout(enterSlow, slowEvery)
  }
  const enterSlow = () => {
    timer = null
    const next = waiting.slow.shift()
    if (next) start(next)
    enter()
  }
  const start = (go: () => void) => {
    running++
    go()
  }
  return {
    async run(lane, work) {
      if (lane === 'slow' && waiting.slow.length >= slowMost) throw new Crowded('The slow lane is full.')
      await new Promise<void>((go) => {
        waiting[lane].push(go)
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
