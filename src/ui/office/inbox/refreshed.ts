import type { Queue } from '#mandate/inbox/list-queue.ts'
import type { Matter } from './open-matter.ts'

/** The queue as it is now, and of what was listed beyond its first page what may still stand there. */
export function refreshed(before: Queue | null, now: Queue): Queue {
  if (!before || now.after === null) return now
  const beyond = before.entries.filter(({ id }) => !now.entries.some((one) => one.id === id))
  return { ...now, entries: [...now.entries, ...beyond], after: beyond.length > 0 ? before.after : now.after }
}

/** How many additions and notes this tab has read of it. */
export const piecesOf = ({ additions, notes }: Pick<Matter, 'additions' | 'notes'>): number =>
  additions.length + notes.length

/** Whether something of it has come, of its source or of a colleague, that this tab has not read. */
export const hasNew = (matter: Pick<Matter, 'additions' | 'notes'>, entry: { pieces: number } | undefined): boolean =>
  entry !== undefined && entry.pieces > piecesOf(matter)
