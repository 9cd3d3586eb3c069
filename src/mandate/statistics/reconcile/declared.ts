import type { Day } from '../../calendar.ts'

/** What a report says: a value, of what, in which window, and how sure. Kept as said, never mended. */
export interface DeclaredFigure {
  report: string
  id: string
  paragraph: string
  /** letters, persons, women, reprisals; `share` is of letters, `women-share` as the report uses it. */
  measure: string
  dimensions: Readonly<Record<string, string>>
  /** Null where the report says that it is not established yet. */
  value: number | null
  unit: 'count' | 'percent'
  approximate: boolean
  windowFrom: Day | null
  windowTo: Day | null
  provisional: boolean
  /** What the wording adds, in our words. */
  hint: string
}

/** What a rule found: which figures do not hold together, and why. Sentences: statistics_finding_<rule>. */
export interface Finding {
  rule: string
  paragraph: string
  figures: string[]
  params: Record<string, string | number>
}
export type Rule = (figures: readonly DeclaredFigure[]) => Finding[]

export const counts = (figures: readonly DeclaredFigure[]) =>
  figures.filter((figure) => figure.unit === 'count' && figure.value !== null) as Valued[]
export const percents = (figures: readonly DeclaredFigure[]) =>
  figures.filter((figure) => figure.unit === 'percent' && figure.value !== null) as Valued[]
export type Valued = DeclaredFigure & { value: number }

export const isExactly = (figure: DeclaredFigure, ...names: string[]): boolean =>
  names.length === Object.keys(figure.dimensions).length && names.every((name) => figure.dimensions[name] !== undefined)
export const yearOf = (figure: DeclaredFigure): number => Number(figure.dimensions.year)
export const sum = (figures: readonly Valued[]): number => figures.reduce((total, { value }) => total + value, 0)
export const idsOf = (figures: readonly DeclaredFigure[]): string[] => figures.map(({ id }) => id)
export const sameBut = (a: DeclaredFigure, b: DeclaredFigure, name: string): boolean => {
  const strip = ({ dimensions }: DeclaredFigure) =>
    JSON.stringify(
      Object.entries(dimensions)
        .filter(([key]) => key !== name)
        .toSorted(([a], [b]) => a.localeCompare(b))
    )
  return strip(a) === strip(b)
}
/** Per cent, half up, as a reader rounds; two decimals where it matters to see how near. */
export const rounded = (share: number): number => Math.floor(share * 100 + 0.5 + 1e-9)
export const percentText = (share: number, digits = 2): string => (share * 100).toFixed(digits)
