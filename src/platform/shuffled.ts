import { randomInt } from 'node:crypto'

/** In an order that tells nothing of the one before. `pick` gives a whole number from 0 up to, and without, its bound. */
export function shuffled<T>(items: readonly T[], pick: (below: number) => number = randomInt): T[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = pick(last + 1)
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}
