import { firstYearOfLaws, isDay, type Day } from '#mandate/calendar.ts'
import { windowSize } from './find-passages.server.ts'

/** Where the next page begins: in which window of hits that are ranked together, and behind which hit. */
export interface Cursor {
  window: number
  behind: { rank: number; day: Day; id: string } | null
}

export function readCursor(text: string | null | undefined): Cursor | null {
  const match = /^(\d{1,2})(?:~(\d+(?:\.\d+)?(?:e-?\d+)?)~(\d{4}-\d{2}-\d{2})~(-?\d{1,19}))?$/.exec(text ?? '')
  if (!match || Number(match[1]) > 9) return null
  const [, window, rank, day, id] = match
  if (rank === undefined) return { window: Number(window), behind: null }
  if (!isReal(Number(rank)) || !isDay(day!, firstYearOfLaws) || BigInt.asIntN(64, BigInt(id!)) !== BigInt(id!))
    return null
  return { window: Number(window), behind: { rank: Number(rank), day, id: id! } }
}

// PostgreSQL refuses a real that its four bytes cannot hold.
const isReal = (rank: number) => rank === 0 || (rank > 1e-37 && rank < 1e38)

interface Page {
  hits: { rank: number; day: Day; id: string }[]
  hasMore: boolean
  count: number
  isRanked: boolean
}

/** The cursor behind this page; null behind the last one. */
export function writeCursor({ hits, hasMore, count, isRanked }: Page, at: Cursor | null): string | null {
  const window = at?.window ?? 0
  const last = hits.at(-1)
  if (hasMore && last) return `${window}~${last.rank}~${last.day}~${last.id}`
  return isRanked && count > (window + 1) * windowSize && window < 4 ? String(window + 1) : null
}
