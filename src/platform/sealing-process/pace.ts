/** How far one is with sending, as the process that reads her form says. */
export interface Sent {
  /** Since it began to be read. */
  seconds: number
  bytes: number
}

/** A line of 16 kbit/s carries 2 kB/s: whoever brings half of that, after half a minute to get under way, goes on. */
export const isTooSlow = ({ seconds, bytes }: Sent): boolean => bytes < 1000 * (seconds - 30)

/** From then on it no longer counts as one of those that are sealed: it waits for its line, not for this machine. */
export const isSlow = ({ seconds }: Sent): boolean => seconds >= 8

/**
 * Whether less came than was announced: a head longer than any browser's counts as content in the kernel. For two seconds
 * nothing was unread, and the process has reported twice since, so it runs and still waits for more. A machine that is
 * only slow to read has bytes unread, or a process that does not run.
 */
export const isHollow = ({ seconds, told }: { seconds: number; told: number }): boolean => seconds >= 2 && told >= 2

/** While others wait and no place is left: nobody within a minute, in which every text has come. */
export function slowestOf<T extends Sent>(all: readonly T[]): T | null {
  const mayGo = all.filter(({ seconds }) => seconds >= 60)
  return mayGo.reduce<T | null>((most, one) => (most && rate(most) <= rate(one) ? most : one), null)
}

const rate = ({ seconds, bytes }: Sent) => bytes / seconds
