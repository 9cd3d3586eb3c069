/** Some of a table's States: all of them are too much for a telephone. */
export interface StatesShown<Row> {
  rows: Row[]
  /** How many there are in all. */
  of: number
  isFirst: boolean
  /** Behind which State the next page begins; null where there is none. */
  next: string | null
}

/** From behind a State on, `together` of them; from the first where no such State is there. */
export function statesBehind<Row extends { state: string }>(
  rows: readonly Row[],
  behind: string | null,
  together: number
): StatesShown<Row> {
  const from = rows.findIndex(({ state }) => state === behind) + 1
  const shown = rows.slice(from, from + together)
  const next = rows.length > from + together ? shown.at(-1)!.state : null
  return { rows: shown, of: rows.length, isFirst: from === 0, next }
}
