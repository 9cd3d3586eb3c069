import { csvLine } from '#platform/csv/write-csv.ts'
import { label, m } from '#messages'
import type { Cell, CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { summed, tableRows, totalRows } from '#mandate/statistics/table-as-rows.ts'
import { knownText, possibleTexts } from '../ui/figures/cell-text.ts'
import { valueName } from '../ui/figures/names.ts'
import { day, percent, plain } from '../ui/format.ts'

/** A cross-tabulation as lines for a terminal: definition, rows with count, base and note, caveats. */
export function figuresText(table: CrossTabulation, names: Names): string[] {
  const { query, caveats, unit } = table
  const text = (list: string, code: string) => label(`statistics_${list}`, code) ?? code
  const head = [
    ...query.by.map((name) => text('dimension', name)),
    text('column', 'value'),
    text('column', 'count'),
    text('column', 'base'),
    text('column', 'note')
  ]
  const counted = tableRows(table).filter(({ dates }) => dates === 'certain')
  const rows = [...counted, ...totalRows(table)].map(({ keys, notes, ...figure }) => [
    ...keys.map((key, place) => (key === summed ? m.statistics_total() : valueName(query.by[place]!, key, names))),
    knownText(figure, unit, shown(figure.value, unit)),
    count(figure.count),
    count(figure.base),
    notes.map((note) => text('note', note)).join(' ')
  ])
  return [
    `${text('measure', query.measure)}. ${text('definition', query.measure)}`,
    `${m.statistics_as_of({ day: day(query.asOf) })} ${text('years', query.years)}${query.by.includes('region') || query.where.region ? ` ${m.statistics_scheme({ scheme: query.scheme })}` : ''}`,
    `${text('rounding', unit === 'percent' || unit === 'days' ? unit : 'none')}`,
    '',
    ...aligned([head, ...rows], query.by.length),
    ...possibleTexts(table).map((text) => `${m.statistics_possible()}${m.site_dot()}${text}`),
    '',
    ...caveats.map((caveat) => `* ${text('caveat', caveat)}`)
  ]
}

/** The same for a spreadsheet: codes, figures unrounded, and in `note` all that must be said of the row and the table. */
export function figuresCsv(table: CrossTabulation): string[] {
  const { query, caveats } = table
  const head = [...query.by, 'dates', 'measure', 'value', 'count', 'base', 'as_of', 'note']
  const rows = tableRows(table).map(({ keys, dates, value, count, base, notes }) =>
    [...keys, dates, query.measure, value, count, base, query.asOf, [...notes, ...caveats].join(' ')].map((field) =>
      field === null ? '' : String(field)
    )
  )
  return [head, ...rows].map((fields) => csvLine(fields).trimEnd())
}

const shown = (value: Cell['value'], unit: CrossTabulation['unit']): string =>
  value === null ? '–' : unit === 'percent' ? percent(value, 1) : plain(value)
const count = (value: number | null): string => (value === null ? '–' : plain(value))

/** Columns of equal width: words to the left, figures to the right, the note last. */
export function aligned(rows: string[][], words: number): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)))
  return rows.map((row) =>
    row
      .map((field, column) =>
        column === row.length - 1
          ? field
          : column < words
            ? field.padEnd(widths[column]!)
            : field.padStart(widths[column]!)
      )
      .join('  ')
      .trimEnd()
  )
}
