import type { Db } from '#platform/db.ts'
import { earlierOf, reportingYearWindow, type Day } from '../../calendar.ts'
import { crossTabulate } from '../cross-tabulate.ts'
import type { DimensionName } from '../dimensions.ts'
import type { MeasureName } from '../measures.ts'
import { makeQuery, type Scope } from '../query.ts'
import { rounded, yearOf, type DeclaredFigure } from './declared.ts'

/** A declared figure beside what the record gives, read in two ways, and why they differ. */
export interface Compared {
  id: string
  paragraph: string
  measure: string
  dimensions: Readonly<Record<string, string>>
  unit: DeclaredFigure['unit']
  declared: number | null
  approximate: boolean
  /** Of letters sent within the window that the report states. */
  inWindow: Computed
  /** Of letters of the reporting years that its paragraph lists. */
  inYears: Computed
  cause: Cause
}
export interface Computed {
  from: Day
  to: Day
  count: number
  base: number
  value: number | null
  /** Letters do not tell all that was to be counted. */
  isPartly?: true
}
/** Sentences: statistics_cause_<code>. */
export const causes = [
  'agrees',
  'window-too-short',
  'base-of-parts',
  'rounding',
  'approximate',
  'not-established',
  'no-letters',
  'shares-of-letters',
  'withheld',
  'differs'
] as const
export type Cause = (typeof causes)[number]

export interface CompareOptions {
  scope: Scope
  asOf: Day
  scheme?: string
}

export async function compareWithRecord(
  db: Db,
  figures: readonly DeclaredFigure[],
  options: CompareOptions
): Promise<Compared[]> {
  const read = reader(db, options)
  const compared: Compared[] = []
  for (const figure of figures) {
    const { windowFrom, windowTo } = figure
    if (!windowFrom || !windowTo) continue
    const years = figures
      .filter(
        (other) =>
          other.measure === figure.measure.replace('women-share', 'women').replace('share', 'letters') &&
          'year' in other.dimensions
      )
      .map(yearOf)
    const own =
      'year' in figure.dimensions
        ? [yearOf(figure)]
        : years.length > 0
          ? years
          : figures.filter((other) => other.measure === 'letters' && 'year' in other.dimensions).map(yearOf)
    const inWindow = await read(figure, clip(windowFrom, windowTo, 'year' in figure.dimensions ? own : []))
    const inYears = await read(figure, span(own, windowTo))
    compared.push({
      id: figure.id,
      paragraph: figure.paragraph,
      measure: figure.measure,
      dimensions: figure.dimensions,
      unit: figure.unit,
      declared: figure.value,
      approximate: figure.approximate,
      inWindow,
      inYears,
      cause: (await hasLetters(read, figure, inYears))
        ? causeOf(figure, inWindow, inYears, figure.measure === 'share' ? await ofParts(read, figure, inYears) : null)
        : 'no-letters'
    })
  }
  return compared
}

type Read = (figure: DeclaredFigure, window: [Day, Day], by?: DimensionName) => Promise<Computed>

function causeOf(figure: DeclaredFigure, inWindow: Computed, inYears: Computed, ofParts: number | null): Cause {
  const fits = ({ value }: Computed) =>
    value !== null && figure.value === (figure.unit === 'percent' ? rounded(value) : value)
  if (figure.value === null) return 'not-established'
  if (fits(inWindow)) return 'agrees'
  if (fits(inYears)) return 'window-too-short'
  if (ofParts !== null && rounded(ofParts) === figure.value) return 'base-of-parts'
  if (figure.measure === 'women-share') return 'shares-of-letters'
  if (inWindow.isPartly || inYears.isPartly) return 'withheld'
  if (figure.unit === 'percent' && inYears.value !== null && Math.abs(figure.value - inYears.value * 100) < 1)
    return 'rounding'
  return figure.approximate || figure.provisional ? 'approximate' : 'differs'
}

function reader(db: Db, { scope, asOf, scheme }: CompareOptions): Read {
  const seen = new Map<string, Promise<Computed>>()
  return (figure, [from, to]) => {
    const key = JSON.stringify([figure.measure, { ...figure.dimensions, year: '' }, from, to])
    if (!seen.has(key)) seen.set(key, compute(figure, from, to))
    return seen.get(key)!
  }
  async function compute(figure: DeclaredFigure, from: Day, to: Day): Promise<Computed> {
    const where = Object.fromEntries(
      Object.entries(figure.dimensions)
        .filter(([name]) => name !== 'year')
        .map(([name, value]) => [name, [value]])
    )
    const measure = (figure.measure === 'share' ? 'letters' : figure.measure) as MeasureName
    const ask = (filter: typeof where) =>
      crossTabulate(db, makeQuery(asOf, { scope, measure, where: filter, from, to, ...(scheme && { scheme }) }))
    if (from > to) return { from, to, count: 0, base: 0, value: 0 }
    const { total } = await ask(where)
    const isPartly = total.withheld !== undefined || total.notes.includes('too-fine')
    if (figure.measure !== 'share')
      return {
        from,
        to,
        count: total.count ?? 0,
        base: total.base ?? 0,
        value: total.value,
        ...(isPartly && { isPartly })
      }
    const whole = (await ask({})).total.count ?? 0
    return { from, to, count: total.count ?? 0, base: whole, value: whole === 0 ? null : (total.count ?? 0) / whole }
  }
}

/** Where the record has no letter at all of that time, a figure of none differs from nothing. */
async function hasLetters(read: Read, figure: DeclaredFigure, { from, to }: Computed): Promise<boolean> {
  const all = await read({ ...figure, measure: 'letters', dimensions: {} }, [from, to])
  return all.count > 0
}

/** The same share over the letters that have a value in the dimension at all. */
async function ofParts(read: Read, figure: DeclaredFigure, inYears: Computed): Promise<number | null> {
  const name = Object.keys(figure.dimensions).find((each) => each !== 'year')
  if (!name) return null
  const none = await read({ ...figure, dimensions: { [name]: 'unassigned' } }, [inYears.from, inYears.to])
  return inYears.base - none.count === 0 ? null : inYears.count / (inYears.base - none.count)
}

/** From the first day of the first year to the last of the last, or to the window's end if it is the earlier. */
function span(years: readonly number[], windowTo: Day): [Day, Day] {
  return [reportingYearWindow(Math.min(...years))[0], earlierOf(reportingYearWindow(Math.max(...years))[1], windowTo)]
}

function clip(from: Day, to: Day, years: readonly number[]): [Day, Day] {
  if (years.length === 0) return [from, to]
  const [start, end] = [reportingYearWindow(years[0]!)[0], earlierOf(reportingYearWindow(years[0]!)[1], to)]
  return [start > from ? start : from, end]
}
