import { scaleBand, scaleLinear } from 'd3-scale'

/** One thing drawn: its name, its length, and what stands beside it. */
export interface Mark {
  label: string
  /** Null: nothing to draw (no letters, or suppressed); `text` says why. */
  value: number | null
  /** The value as the reader reads it. */
  text: string
  /** A second value on the same scale, drawn as a stroke. */
  second?: number | null
  /** May still change: drawn as an outline. */
  provisional?: boolean
  href?: string | null
  /** No value but a place left out between two. */
  gap?: boolean
}

export type Kind = 'bar' | 'dot'

/** The end of an axis that begins at zero: a round number, or the whole where values are shares. */
export function topOf(marks: readonly Mark[], isShare = false): number {
  if (isShare) return 1
  const most = Math.max(0, ...marks.flatMap((mark) => [mark.value ?? 0, mark.second ?? 0]))
  return most === 0 ? 1 : (scaleLinear([0, most], [0, 1]).nice(4).domain()[1] ?? most)
}

/** Per cent of the width for a value, leaving room at the end for the figure beside the mark. */
export function lengthOf(value: number, top: number, room = 80): number {
  return round(scaleLinear([0, top], [0, room]).clamp(true)(value))
}

/** Where each column stands, in per cent of the width, and how wide it is. In Arabic time runs to the left. */
export function columnsOf(count: number, rightToLeft = false): { x: number; middle: number; width: number }[] {
  const band = scaleBand(
    Array.from({ length: count }, (_, i) => i),
    rightToLeft ? [100, 0] : [0, 100]
  ).paddingInner(0.25)
  const width = Math.min(band.bandwidth(), 14)
  return Array.from({ length: count }, (_, i) => {
    const middle = (band(i) ?? 0) + band.bandwidth() / 2
    return { x: round(middle - width / 2), middle: round(middle), width: round(width) }
  })
}

/** The y of a value, in pixels from above, on an axis from `base` (zero) up to 0 (the top). */
export function heightOf(value: number, top: number, base: number): number {
  return round(scaleLinear([0, top], [base, 0]).clamp(true)(value))
}

/** Two or three round values for the lines behind columns. */
export function linesOf(top: number): number[] {
  return scaleLinear([0, top], [0, 1])
    .ticks(3)
    .filter((value) => value > 0 && value <= top)
}

/** Which columns carry their year: all, or every second, fifth ... so that labels never touch. */
export function isLabelled(index: number, count: number, most: number): boolean {
  const step = [1, 2, 5, 10, 20, 50].find((each) => count / each <= most) ?? 100
  return (count - 1 - index) % step === 0
}

/** Every year from the first to the last of those given in the order of time. */
export function yearsBetween(years: readonly { year: number }[]): number[] {
  const first = years[0]?.year ?? 0
  const last = years.at(-1)?.year ?? first - 1
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

const round = (value: number) => Math.round(value * 100) / 100
