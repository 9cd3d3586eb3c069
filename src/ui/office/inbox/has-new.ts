import type { Matter } from './open-matter.ts'

/** How many additions and notes this tab has read of it. */
export const piecesOf = ({ additions, notes }: Pick<Matter, 'additions' | 'notes'>): number =>
  additions.length + notes.length

/** Whether something of it has come, of its source or of a colleague, that this tab has not read. */
export const hasNew = (matter: Pick<Matter, 'additions' | 'notes'>, entry: { pieces: number } | undefined): boolean =>
  entry !== undefined && entry.pieces > piecesOf(matter)
