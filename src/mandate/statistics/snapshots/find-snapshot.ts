import type { Db } from '#platform/db.ts'
import { crossTabulate, type Cell, type CrossTabulation } from '../cross-tabulate.ts'
import { readSnapshot, readSnapshotHeads, type Snapshot, type SnapshotHead } from './store.server.ts'

export type { Snapshot, SnapshotHead }

/** Newest first. */
export const listSnapshots = (db: Db): Promise<SnapshotHead[]> => readSnapshotHeads(db)
export const findSnapshot = (db: Db, number: number): Promise<Snapshot | null> =>
  isNumber(number) ? readSnapshot(db, number) : Promise.resolve(null)

/** What stands in a cell, wherever that is in its table. */
export type Figures = Omit<Cell, 'keys'>

/** A figure that would be another one today, of the same letters as of the same day. */
export interface Correction {
  table: number
  measure: string
  by: string[]
  keys: string[]
  frozen: Figures | null
  now: Figures | null
}

/**
 * What came later: letters released, withdrawn or corrected since, replies recorded since that were received
 * by the day of the snapshot. What is hidden, then or now, shows no difference.
 */
export async function corrections(db: Db, snapshot: Snapshot): Promise<Correction[]> {
  const now = await Promise.all(snapshot.tables.map(({ query }) => crossTabulate(db, query)))
  return snapshot.tables.flatMap((table, place) => compare(place, table, now[place]!))
}

function compare(place: number, frozen: CrossTabulation, now: CrossTabulation): Correction[] {
  const { measure, by } = frozen.query
  const before = cellsOf(frozen)
  const after = cellsOf(now)
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [old, current] = [before.get(name), after.get(name)]
    if (isHidden(old) || isHidden(current) || same(old, current)) return []
    return [
      {
        table: place,
        measure,
        by,
        keys: name === '' ? [] : name.split('\n'),
        frozen: figures(old),
        now: figures(current)
      }
    ]
  })
}

const cellsOf = ({ cells, total }: CrossTabulation) =>
  new Map([total, ...cells].map((cell) => [cell.keys.join('\n'), cell]))
const isHidden = (cell?: Cell) => cell?.notes.some((note) => note === 'suppressed' || note === 'too-fine') ?? false
// A count's base is its table's total, which has a line of its own: it alone is no correction of every cell.
const same = (a?: Cell, b?: Cell) => valueOf(a) === valueOf(b) && (a?.count ?? 0) === (b?.count ?? 0)
// Figures frozen earlier have 0 where letters withhold their number.
const valueOf = (cell?: Cell) => (cell?.withheld && cell.count === 0 ? null : (cell?.value ?? null))
function figures(cell?: Cell): Figures | null {
  if (!cell) return null
  const { keys: _, ...told } = cell
  return told
}
const isNumber = (number: number) => Number.isInteger(number) && number > 0 && number < 2 ** 31
