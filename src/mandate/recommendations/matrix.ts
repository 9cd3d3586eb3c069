/** By what the columns of the matrix go; its rows are States, in the order of the alphabet: it ranks nobody. */
export const matrixColumns = ['issue', 'theme', 'status', 'position'] as const
export type MatrixColumns = (typeof matrixColumns)[number]

/** The first line of its file: a column for each code. */
export const matrixHead = (columns: readonly string[]): string[] => [
  'state',
  'state_name',
  'recommendations',
  ...columns,
  'as_of',
  'licence',
  'list'
]

export interface MatrixCell {
  state: string
  key: string
  count: number
}
export interface MatrixRow {
  state: string
  /** How many recommendations in all: with several issues or assessors one counts in several columns. */
  total: number
  /** In the order of the columns; 0 is said, not left out. */
  counts: number[]
}
export interface Matrix {
  columns: string[]
  /** Columns of which fewer recommendations have something, that were left out. */
  left: number
  rows: MatrixRow[]
}

/** `order`: the columns' own order, where they have one; else the fullest come first, at most so many. */
export function matrixOf(
  cells: readonly MatrixCell[],
  totals: readonly { state: string; count: number }[],
  { states, order, most }: { states: readonly string[]; order: readonly string[] | null; most: number }
): Matrix {
  const sums = new Map<string, number>()
  const counts = new Map<string, number>()
  for (const { state, key, count } of cells) {
    sums.set(key, (sums.get(key) ?? 0) + count)
    counts.set(`${state} ${key}`, count)
  }
  const fullest = [...sums].toSorted(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([key]) => key)
  const columns = order ? [...order] : fullest.slice(0, most)
  const totalOf = new Map(totals.map(({ state, count }) => [state, count]))
  const rows = states
    .filter((state) => totalOf.has(state))
    .map((state) => ({
      state,
      total: totalOf.get(state)!,
      counts: columns.map((key) => counts.get(`${state} ${key}`) ?? 0)
    }))
  return { columns, left: order ? 0 : Math.max(0, fullest.length - columns.length), rows }
}
