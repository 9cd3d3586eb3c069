import { problem, type RowProblem } from '../../import/problem.ts'
import { barriersTotal, treatyPrefix } from '../indicators.ts'

export interface IndicatorValue {
  indicator: string
  state: string
  /** 0 where the source knows no year. */
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
  /** Whether a State has one value of each, whatever its year: another one takes its place. */
  oneOfState: boolean
  read(cell: (column: string) => string, states: ReadonlySet<string>): IndicatorRead
}

const barriers = { advocacy: 'advocacy', entry: 'entry', funding: 'funding', barriers_total: 'total' } as const

/** Country-years of legal barriers to organisations, as a research compilation of 1990-2013 counts them. */
export const ngoLaws: IndicatorFile = {
  required: ['iso3', 'year', ...Object.keys(barriers)],
  optional: [],
  source: 'NGO laws 1990-2013 (research compilation)',
  oneOfState: false,
  read(cell, states) {
    const state = cell('iso3')
    const year = Number(cell('year'))
    const problems: RowProblem[] = []
    if (!states.has(state)) problems.push(problem('unknown-state', 'iso3', { value: state }))
    if (!isYear(year))
      problems.push(problem('number-out-of-bounds', 'year', { value: cell('year'), least: 1900, most: 2199 }))
    const values = Object.entries(barriers).flatMap(([column, name]) => {
      const text = cell(column)
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

const statuses: Record<string, number> = { 'state party': 1, 'signatory state': 0, 'no action': 0 }

/** What each State was to each treaty, as a research compilation had it of the United Nations Treaty Collection. */
export const ratifications: IndicatorFile = {
  required: ['treaty', 'iso3', 'status', 'year'],
  optional: ['state', 'note'],
  source: 'United Nations Treaty Collection (compiled 2022)',
  oneOfState: true,
  read(cell, states) {
    const [treaty, state, status, year] = ['treaty', 'iso3', 'status', 'year'].map(cell) as [
      string,
      string,
      string,
      string
    ]
    const problems: RowProblem[] = []
    if (!/^[A-Z][A-Z0-9_]{1,19}$/.test(treaty))
      problems.push(problem('not-in-list', 'treaty', { value: treaty, choices: 'CAT, ICCPR, OP_CRPD' }))
    if (!states.has(state)) problems.push(problem('unknown-state', 'iso3', { value: state }))
    const value = statuses[status.toLowerCase()]
    if (value === undefined)
      problems.push(problem('not-in-list', 'status', { value: status, choices: Object.keys(statuses).join(', ') }))
    if (year !== '' && !isYear(Number(year)))
      problems.push(problem('number-out-of-bounds', 'year', { value: year, least: 1900, most: 2199 }))
    if (problems.length > 0) return { ok: false, problems }
    const indicator = `${treatyPrefix}${treaty.replaceAll('_', '-')}`
    return { ok: true, values: [{ indicator, state, year: Number(year), value: value!, word: status.toLowerCase() }] }
  }
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year < 2200
