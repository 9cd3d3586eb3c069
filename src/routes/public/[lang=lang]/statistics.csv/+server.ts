import type { RequestHandler } from './$types'
import { figuresFile } from '../statistics/figures-file.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../csv-file.ts'

/** The table of the same address: codes and labels, a row a figure, what it was counted from beside it. */
export const GET: RequestHandler = (event) =>
  figuresFile(event, ({ by, rows, about }) => {
    const head = [
      ...by.flatMap((name) => [name, `${name}_label`]),
      'dates',
      'value',
      'count',
      'base',
      'letters_withheld',
      'notes',
      ...Object.keys(about)
    ]
    const lines = rows.map(({ keys, labels, dates, value, count, base, withheld, notes }) =>
      csvLine([
        ...keys.flatMap((key, place) => [key, labels[place]!]),
        dates,
        value,
        count,
        base,
        withheld,
        notes.join('; '),
        ...Object.values(about)
      ])
    )
    return csvFile('statistics.csv', head, lines)
  })
