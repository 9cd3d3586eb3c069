/** One at a time, in the order in which they came; what is between two of them is for who asks for a page. */
export interface Turns {
  /** Runs it when its turn comes; of what `waits` no more than each second turn, while there is other work. */
  take<T>(work: () => Promise<T>, waits?: boolean): Promise<T>
}

/** @param share of the time that goes to this work at most, however much of it waits */
export function openTurns(share = 0.5, now = () => performance.now(), rest = restFor): Turns {
  const first: (() => Promise<void>)[] = []
  const second: (() => Promise<void>)[] = []
  let isRunning = false
  async function run() {
    isRunning = true
    for (let turn = 0; first.length + second.length > 0; turn++) {
      const [before, behind] = turn % 2 === 0 ? [first, second] : [second, first]
      const began = now()
      await (before.shift() ?? behind.shift())!()
      await rest(((now() - began) * (1 - share)) / share)
    }
    isRunning = false
  }
  return {
    take: (work, waits = false) =>
      new Promise((resolve, reject) => {
        const queue = waits ? second : first
        // Whatever fails in it, and however: those behind it have their turn.
        queue.push(async () => {
          try {
            resolve(await work())
          } catch (error) {
            reject(error as Error)
          }
        })
        if (!isRunning) void run()
      })
  }
}

const restFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
