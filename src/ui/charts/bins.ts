/** Up to four ranges of counts for a map: bounds a reader can hold in mind, near the quantiles of the values. */
export function binsOf(values: readonly number[]): Bin[] {
  const sorted = values.filter((value) => value > 0).toSorted((a, b) => a - b)
  const most = sorted.at(-1)
  if (most === undefined) return []
  if (most <= 4) return Array.from({ length: most }, (_, at) => ({ from: at + 1, to: at + 1 }))
  const starts = [1, ...quantiles.map((share) => handy(sorted[Math.floor(share * (sorted.length - 1))]!))]
  const rising = starts.filter((start, at) => at === 0 || start > Math.max(...starts.slice(0, at)))
  return rising.map((from, at) => ({ from, to: at + 1 < rising.length ? rising[at + 1]! - 1 : null }))
}

/** `to` null: or more. */
export interface Bin {
  from: number
  to: number | null
}

/** 0 for none, else the number of the value's range, from 1. */
export const binOf = (bins: readonly Bin[], value: number): number =>
  bins.findLastIndex(({ from }) => value >= from) + 1

const quantiles = [0.5, 0.8, 0.95]

// 1, 2, 5, 10, 20, 50 ...: the nearest below or at the value.
function handy(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value))
  return unit * [5, 2, 1].find((step) => step * unit <= value)!
}
