import { numberIn, problem, type RowProblem } from '../../import/problem.ts'
import { barriersTotal } from '../indicators.ts'

export interface IndicatorValue {
  indicator: string
  state: string
  year: number
  value: number
  word: string | null
}
export type IndicatorRead = { ok: true; values: IndicatorValue[] } | { ok: false; problems: RowProblem[] }

/** One kind of file of figures that others published. */
export interface IndicatorFile {
  required: readonly string[]
  optional: readonly string[]
  source: string
  read(cell: (column: string) => string, states: ReadonlySet<string>): IndicatorRead
}

const barriers = { advocacy: 'advocacy', entry: 'entry', funding: 'funding', barriers_total: 'total' } as const

/** Where the compilation has a code of its own: Kosovo, which ISO has not coded. */
const codesOfCompilation: Readonly<Record<string, string | undefined>> = { XKK: 'XKX' }

/** Country-years of legal barriers to organisations, as a research compilation of 1990-2013 counts them. */
export const ngoLaws: IndicatorFile = {
  required: ['iso3', 'year', ...Object.keys(barriers)],
  optional: [],
  source: 'NGO laws 1990-2013 (research compilation)',
  read(cell, states) {
    const code = cell('iso3')
    const state = codesOfCompilation[code] ?? code
    const year = Number(cell('year'))
    const problems: RowProblem[] = []
    if (!states.has(state)) problems.push(problem('unknown-state-code', 'iso3', { value: code }))
    if (!isYear(year))
      problems.push(problem('number-out-of-bounds', 'year', { value: cell('year'), least: 1900, most: 2199 }))
    const values = Object.entries(barriers).flatMap(([column, name]) => {
      const text = numberIn(cell(column))
      if (text === '' && cell(column) !== '') return []
      if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) {
        problems.push(problem('wrong-type', column, { value: text }))
        return []
      }
      const indicator = name === 'total' ? barriersTotal : `ngo-barriers-${name}`
      return [{ indicator, state, year, value: Number(text), word: null }]
    })
    return problems.length > 0 ? { ok: false, problems } : { ok: true, values }
  }
}

export const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year < 2200
