import type { CaseFigures } from './read-case-figures.ts'
import { stages } from './case.ts'

/** The tables of the figures of cases as files: for the office, but for that of killings, which names the indicator. */
export const figureTables = ['months', 'killings', 'accountability', 'times'] as const
export type FigureTable = (typeof figureTables)[number]

type Cells = (string | number | null)[]

/** @param note what stands in each line, for whoever sees the file alone */
export const fileOf = (table: FigureTable, figures: CaseFigures, note: string) => ({
  name: names[table],
  columns: [...columns[table], 'note'],
  rows: rows[table](figures).map((cells) => [...cells, note])
})

const names = {
  months: 'cases-received-and-acted-on',
  killings: 'sdg-16-10-1-killings',
  accountability: 'cases-accountability',
  times: 'cases-time-to-decision-and-letter'
} as const satisfies Record<FigureTable, string>

const columns = {
  months: ['month', 'received', 'taken_up', 'asked', 'referred', 'merged', 'declined', 'undecided'],
  killings: ['indicator', 'year', 'state', 'cases', 'confirmed', 'likely', 'possible', 'shared'],
  accountability: ['state', 'cases', 'nothing', ...stages, 'median_days', 'convicted', 'share_without_conviction'],
  times: ['from_to', 'by', 'count', 'waiting', 'quarter_days', 'half_days', 'three_quarters_days']
} as const satisfies Record<FigureTable, readonly string[]>

const rows: Record<FigureTable, (figures: CaseFigures) => Cells[]> = {
  months: ({ months }) =>
    months.map(({ month, received, acted, declined, waiting }) => [
      month,
      received,
      acted['take-up'],
      acted.ask,
      acted.refer,
      acted.merge,
      declined,
      waiting
    ]),
  killings: ({ killings }) =>
    killings.map((of) => ['16.10.1', of.year, of.state, of.cases, of.confirmed, of.likely, of.possible, of.shared]),
  accountability: ({ accountability }) =>
    accountability.map((of) => [
      of.state,
      of.cases,
      of.nothing,
      ...stages.map((stage) => of.stages[stage] ?? 0),
      of.medianDays,
      of.convicted,
      of.share === null ? null : Number(of.share.toFixed(3))
    ]),
  times: ({ decided, sent }) =>
    [
      ...decided.map((of) => ({ ...of, span: 'opened-to-decided' })),
      ...sent.map((of) => ({ ...of, span: 'put-to-sent' }))
    ].map((of) => [of.span, of.of, of.count, of.waiting, of.quarter, of.half, of.threeQuarters])
}
