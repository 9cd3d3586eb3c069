import type { Cell, CrossTabulation } from './cross-tabulate.ts'

/** A figure of a table as a row for a file. */
export interface FigureRow {
  keys: string[]
  /** Possible: not counted, because the date is not known exactly and may lie after the day. */
  dates: 'certain' | 'possible'
  value: number | null
  count: number | null
  base: number | null
  notes: readonly string[]
  /** Letters that do not tell their number of persons and are not counted. */
  withheld: number
}

/** Nothing but data: rows can be added up where letters stand in one row each. Of a table by nothing, its one figure. */
export function tableRows({ query, cells, total, possible }: CrossTabulation): FigureRow[] {
  const [counted, uncounted] = query.by.length > 0 ? [cells, possible?.cells] : [[total], possible && [possible.total]]
  return [
    ...counted.map((cell) => rowOf(cell)),
    ...(uncounted ?? [])
      .filter(({ count, base }) => (count ?? 0) + (base ?? 0) > 0)
      .map((cell) => rowOf(cell, 'possible'))
  ]
}

/** In the place of a value: over all values of a dimension. */
export const summed = 'total'

/** The totals of each value of each dimension, and of all, for who reads a table. */
export function totalRows({ query, margins, total }: CrossTabulation): FigureRow[] {
  if (query.by.length === 0) return []
  const over = (place: number, key: string) => query.by.map((_, each) => (each === place ? key : summed))
  return [
    ...margins.flatMap((margin, place) => margin.map((cell) => rowOf({ ...cell, keys: over(place, cell.keys[0]!) }))),
    rowOf({ ...total, keys: over(-1, summed) })
  ]
}

const rowOf = (
  { keys, value, count, base, notes, withheld = 0 }: Cell,
  dates: FigureRow['dates'] = 'certain'
): FigureRow => {
  return { keys, dates, value, count, base, notes, withheld }
}
