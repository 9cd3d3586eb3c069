import type { Day } from '../calendar.ts'

/**
 * A year is provisional until the window for replies to its letters has closed, on 31 January after it
 * (observations on communications, A/HRC/31/55/Add.1); an operator may say otherwise (para. 35).
 */
export function isProvisional(
  year: number,
  asOf: Day,
  marked: ReadonlyMap<number, 'provisional' | 'final'> = new Map()
): boolean {
  const said = marked.get(year)
  return said ? said === 'provisional' : asOf <= `${year + 1}-01-31`
}
