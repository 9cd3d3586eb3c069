import type { RequestHandler } from './$types'
import { figuresFile } from '../statistics/figures-file.ts'
import { csvLine } from '#platform/csv/write-csv.ts'

/** The table of the same address: codes and labels, a row a figure, what it was counted from beside it. */
export const GET: RequestHandler = (event) =>
  figuresFile(event, ({ by, rows, about }) => {
    const head = [
      ...by.flatMap((name) => [name, `${name}_label`]),
      'value',
      'count',
      'base',
      'notes',
      ...Object.keys(about)
    ]
    const lines = rows.map(({ keys, labels, value, count, base, notes }) =>
      csvLine([
        ...keys.flatMap((key, place) => [key, labels[place]!]),
        value,
        count,
        base,
        notes.join('; '),
        ...Object.values(about)
      ])
    )
    // The byte order mark lets spreadsheets read Arabic and Chinese.
    return new Response(`\uFEFF${csvLine(head)}${lines.join('')}`, {
      headers: {
        'content-type': 'text/csv; charset=utf-8; header=present',
        'content-disposition': 'attachment; filename="statistics.csv"'
      }
    })
  })
