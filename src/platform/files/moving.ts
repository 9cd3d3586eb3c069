/** Of an upload that is nobody's as yet: its declared bytes, and the day on which it was declared. */
export interface Waiting {
  id: string
  bytes: number
  on: string
}

export interface Moving {
  /** So many bytes of it have come. */
  came(upload: string, bytes: number, now?: Date): void
  /** Which of all that wait have stopped, and which are left for good; each hour anew. */
  judge(waiting: readonly Waiting[], now: Date): { stopped: string[]; left: string[] }
  /** Those first of which nothing was seen for longest. */
  stillest<T extends Waiting>(waiting: readonly T[], now: Date): T[]
  /** False where they were judged a moment ago. */
  mayJudge(now: Date): boolean
  /** There is next to nothing to push out: it is not looked for again in the next moment. */
  noneToPushOut(now: Date): void
  mayPushOut(now: Date): boolean
}

const hour = 3_600_000
const day = 24 * hour

/**
 * How files that are nobody's as yet move, in memory alone: no hour of them is written down anywhere. What is kept of
 * one begins with its last hour in which enough came, or, after a new start of the process, with the end of its day.
 */
export function openMoving(): Moving {
  const seen = new Map<string, { since: number; last: number; bytes: number }>()
  const came: Moving['came'] = (upload, bytes, at = new Date()) => {
    const now = at.getTime()
    const before = seen.get(upload) ?? { since: now, last: now, bytes: 0 }
    seen.set(upload, { ...before, last: now, bytes: before.bytes + bytes })
    for (const oldest of seen.keys()) if (seen.size > most) seen.delete(oldest)
  }
  const lastOf = ({ id, on }: Waiting, now: number) =>
    seen.get(id)?.last ?? Math.min(now, Date.parse(`${on}T00:00:00Z`) + day)
  let [judged, foundNone] = [0, 0]
  const isJustNow = (at: number, now: Date) => Math.abs(now.getTime() - at) < 10_000
  return {
    came,
    stillest(waiting, at) {
      const now = at.getTime()
      return waiting.toSorted((one, other) => lastOf(one, now) - lastOf(other, now))
    },
    mayJudge(now) {
      if (isJustNow(judged, now)) return false
      judged = now.getTime()
      return true
    },
    noneToPushOut: (now) => void (foundNone = now.getTime()),
    mayPushOut: (now) => !isJustNow(foundNone, now),
    judge(waiting, at) {
      const now = at.getTime()
      const ids = new Set(waiting.map(({ id }) => id))
      for (const id of seen.keys()) if (!ids.has(id)) seen.delete(id)
      const stopped: string[] = []
      const left: string[] = []
      for (const { id, bytes, on } of waiting) {
        const from = Math.min(now, Date.parse(`${on}T00:00:00Z`) + day)
        const one = seen.get(id) ?? { since: from, last: from, bytes: 0 }
        if (now - one.last >= day) left.push(id)
        else if (now - one.since >= hour && !comesWithinADay(one.bytes, bytes)) stopped.push(id)
        seen.set(id, now - one.since >= hour ? { since: now, last: one.last, bytes: 0 } : one)
      }
      return { stopped, left }
    }
  }
}

/** More than can be waiting: the longest seen goes, and is judged by its day. */
const most = 200_000

/** NOTE: a byte an hour would else keep a gigabyte's room from others. At 111 kbit/s a gigabyte comes within a day. */
const comesWithinADay = (inHour: number, bytes: number) => inHour > 0 && inHour * 24 >= bytes

const key = Symbol.for('vigie.files-moving')
const holder = globalThis as unknown as Record<symbol, Moving | undefined>

// NOTE: the built site and the server that starts it are two module graphs in one process; the global joins them.
export const processMoving = (): Moving => (holder[key] ??= openMoving())
