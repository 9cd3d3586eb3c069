export const partSize = 8 * 1024 * 1024
const smallest = 4096

export interface PlannedPart {
  index: number
  start: number
  end: number
  padTo: number
}

/** Up to 5 % more than the file, or the next 4 KiB for a small one: its exact size would tell which file it is. */
export function paddedSize(size: number): number {
  const step = Math.max(smallest, 2 ** Math.floor(Math.log2(Math.max(1, size / 20))))
  return Math.max(smallest, Math.ceil(size / step) * step)
}

/** Which bytes of the file go into which part. The last may hold nothing but padding. */
export function planParts(size: number): PlannedPart[] {
  const padded = paddedSize(size)
  return Array.from({ length: Math.ceil(padded / partSize) }, (_, index) => {
    const start = index * partSize
    return {
      index,
      start: Math.min(start, size),
      end: Math.min(start + partSize, size),
      padTo: Math.min(partSize, padded - start)
    }
  })
}
