/** The largest gap between the shares of two lists that lie below any value: Kolmogorov and Smirnov's distance. */
export function distributionsApart(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [a.toSorted((p, q) => p - q), b.toSorted((p, q) => p - q)]
  let [i, j, most] = [0, 0, 0]
  while (i < x.length && j < y.length) {
    const value = Math.min(x[i]!, y[j]!)
    while (i < x.length && x[i] === value) i++
    while (j < y.length && y[j] === value) j++
    most = Math.max(most, Math.abs(i / x.length - j / y.length))
  }
  return most
}

/**
 * How far apart two samples of one distribution may be. `level` is the share of runs in which any of the `pairs` is
 * further apart by chance alone: of each pair so much less (Bonferroni).
 */
export function distanceByChance({ each, pairs, level }: { each: number; pairs: number; level: number }): number {
  return Math.sqrt(-Math.log(level / pairs / 2) / 2) * Math.sqrt(2 / each)
}
