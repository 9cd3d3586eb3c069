/** One at a time, in the order in which they came; what is between two of them is for who asks for a page. */
export interface Turns {
  /** Runs it when its turn comes. */
  take<T>(work: () => Promise<T>): Promise<T>
}

/** @param share of the time that goes to this work at most, however much of it waits */
export function openTurns(share = 0.5, now = () => performance.now(), rest = restFor): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    take(work) {
      const turn = last.then(async () => {
        const began = now()
        return { value: await work(), spent: now() - began }
      })
      last = turn.then(
        ({ spent }) => rest((spent * (1 - share)) / share),
        () => undefined
      )
      return turn.then(({ value }) => value)
    }
  }
}

const restFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
