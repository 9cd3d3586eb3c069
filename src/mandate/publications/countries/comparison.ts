/** One figure of one State, with what it is a part of and the way down to what was counted. */
export interface Figure {
  /** Null where nothing can be said: no base, or a day that is not known. */
  n: number | null
  of: number | null
  /** Below the language; null where no list has exactly this. */
  path: string | null
}
export interface FigureRow {
  /** Its words are `compare_f_<code>`, or those of the register whose code `key` is. */
  code: FigureCode
  key?: string
  unit: 'count' | 'days'
  /** In the order in which the States were asked for: no order says which is better. */
  figures: Figure[]
}
export interface ComparedPart {
  part: (typeof comparedParts)[number]
  rows: FigureRow[]
}
export const comparedParts = [
  'letters',
  'visits',
  'recommendations',
  'laws',
  'treaties',
  'resolutions',
  'commitments'
] as const
export const figureCodes = [
  'letters',
  'answered',
  'due-answered',
  'overdue',
  'median',
  'record-letters',
  'record-answered',
  'asked',
  'made',
  'waiting',
  'waiting-days',
  'recommendations',
  'status',
  'defenders',
  'disagree',
  'all-states',
  'laws',
  'effect',
  'ratified',
  'votes',
  'ballot',
  'findings',
  'commitments',
  'done',
  'commitments-overdue'
] as const
/** Of these a figure for each code of their register, or for each mandate. */
export const figuresByCode = [
  'record-letters',
  'record-answered',
  'status',
  'effect',
  'ballot'
] as const satisfies readonly (typeof figureCodes)[number][]
export type FigureCode = (typeof figureCodes)[number]

/** Of one State, a figure by its row: States are read apart and only then put beside each other. */
export type FiguresOfState = { part: ComparedPart['part']; row: Omit<FigureRow, 'figures'>; figure: Figure }[]

/** Row by row, the same for each State. A detail (a status, an effect, a ballot) of which none has anything is left out. */
export function sideBySide(states: readonly FiguresOfState[]): ComparedPart[] {
  const [first = []] = states
  const rows = first.map(({ part, row }, at) => ({
    part,
    row: { ...row, figures: states.map((one) => one[at]!.figure) }
  }))
  const isShown = ({ key, figures }: FigureRow) => key === undefined || figures.some(({ n }) => n !== null && n > 0)
  return comparedParts.map((part) => ({
    part,
    rows: rows.filter((one) => one.part === part && isShown(one.row)).map(({ row }) => row)
  }))
}
