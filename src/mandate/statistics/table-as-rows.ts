import type { Cell, CrossTabulation } from './cross-tabulate.ts'

/** A table as rows for a file: each cell, then the totals, a dimension that is summed over saying 'total'. */
export interface FigureRow {
  keys: string[]
  value: number | null
  count: number | null
  base: number | null
  notes: readonly string[]
}

export const summed = 'total'

export function tableRows({ query, cells, margins, total }: CrossTabulation): FigureRow[] {
  const width = query.by.length
  const marginRows = margins.flatMap((margin, place) =>
    margin.map((cell) =>
      rowOf(
        cell,
        Array.from({ length: width }, (_, each) => (each === place ? cell.keys[0]! : summed))
      )
    )
  )
  const totalRow = rowOf(
    total,
    Array.from({ length: width }, () => summed)
  )
  return [...(width > 0 ? cells.map((cell) => rowOf(cell, cell.keys)) : []), ...marginRows, totalRow]
}

const rowOf = ({ value, count, base, notes }: Cell, keys: string[]): FigureRow => ({ keys, value, count, base, notes })
