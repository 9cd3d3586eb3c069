import type { Cell, CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import type { DimensionName } from '#mandate/statistics/dimensions.ts'
import { unassigned } from '#mandate/statistics/query.ts'
import { topOf, type Kind, type Mark } from '../charts/plot.ts'

/** How a table is drawn: over time in columns, else in rows; two ways of cutting in small panels on one scale. */
export type Chart =
  | { shape: 'single'; over: 'time' | 'names'; kind: Kind; share: boolean; top: number; marks: Mark[] }
  | {
      shape: 'panels'
      over: 'time' | 'names'
      kind: Kind
      share: boolean
      top: number
      panels: { title: string; marks: Mark[] }[]
    }
  | { shape: 'none'; why: 'too-many' | 'nothing' }

export interface ChartWords {
  name(dimension: DimensionName, code: string): string
  text(cell: Cell | undefined): string
  href(keys: string[]): string | null
}

// More could not be told apart in a drawing.
const mostPanels = 12
const mostMarks = 40

export function chartOf(table: CrossTabulation, due: CrossTabulation | null, words: ChartWords): Chart {
  const { by } = table.query
  const dots = table.unit === 'percent' || table.unit === 'days'
  const share = table.unit === 'percent'
  const kind: Kind = dots ? 'dot' : 'bar'
  if (by.length === 0 || by.length > 2 || table.cells.every(({ value }) => !value))
    return { shape: 'none', why: 'nothing' }
  const at = indexOf(table)
  const dueAt = due && indexOf(due)
  const inner = by.length === 2 && isTime(by[0]!) ? 0 : by.length - 1
  const over = isTime(by[inner]!) ? 'time' : 'names'
  const drawn = codesOf(table, inner)
  const marksFor = (outer: string | null): Mark[] =>
    drawn.map((code) => {
      if (code === gap) return { label: '…', value: null, text: '', gap: true }
      const keys = outer === null ? [code] : inner === 0 ? [code, outer] : [outer, code]
      const cell = at.get(keys.join('\n'))
      const zero = dots ? null : 0
      return {
        label: words.name(by[inner]!, code),
        value: cell ? cell.value : zero,
        second: dueAt?.get(keys.join('\n'))?.value ?? null,
        text: words.text(cell),
        provisional: cell?.notes.includes('provisional') ?? false,
        href: cell ? words.href(keys) : null
      }
    })
  if (drawn.length > mostMarks) return { shape: 'none', why: 'too-many' }
  if (by.length === 1) {
    const marks = marksFor(null)
    return { shape: 'single', over, kind, share, top: topOf(marks, share), marks }
  }
  const outer = 1 - inner
  const titles = codesOf(table, outer)
  if (titles.length > mostPanels) return { shape: 'none', why: 'too-many' }
  const panels = titles.map((code) => ({ title: words.name(by[outer]!, code), marks: marksFor(code) }))
  return {
    shape: 'panels',
    over,
    kind,
    share,
    top: topOf(
      panels.flatMap(({ marks }) => marks),
      share
    ),
    panels
  }
}

const isTime = (name: DimensionName): boolean => name === 'year' || name === 'period'
const indexOf = ({ cells }: CrossTabulation) => new Map(cells.map((cell) => [cell.keys.join('\n'), cell]))

const gap = '…'

// What stands in no row is drawn only where there is some of it. A year or two without a letter keep their place;
// more of them are one place with a mark, so that two decades of silence do not press the rest together.
function codesOf({ query, values, cells }: CrossTabulation, place: number): string[] {
  const isEmpty = cells.every(({ keys, value }) => keys[place] !== unassigned || !value)
  const codes = values[place]!.filter((code) => code !== unassigned || !isEmpty)
  if (query.by[place] !== 'year' || query.by.length > 2) return codes
  const all: string[] = []
  let before: number | null = null
  for (const code of codes) {
    const year = Number(code)
    const missing = before === null || Number.isNaN(year) ? 0 : year - before - 1
    if (missing > 3) all.push(gap)
    else for (let each = year - missing; each < year; each++) all.push(String(each))
    all.push(code)
    before = Number.isNaN(year) ? null : year
  }
  return all
}
